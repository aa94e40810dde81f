using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Spells a field out for the templates.</summary>
internal static class FieldViewFactory
{
    /// <summary>Makes the view of a field of <paramref name="owner"/> (an entity, or a request or response of a route).</summary>
    /// <param name="field">The field.</param>
    /// <param name="owner">The class that it becomes a member of.</param>
    /// <param name="databaseTypes">Whether columns are named and typed.</param>
    /// <param name="reference">The entity that a foreign key refers to; null for plain fields.</param>
    /// <param name="enumReference">How code refers to the enum of a name; null where enums stay words, as on the wire.</param>
    public static FieldView Create(
        FieldModel field, string owner, bool databaseTypes, ReferenceView? reference = null, Func<string, string>? enumReference = null)
    {
        var property = Names.PropertyName(field.Name, owner);
        var enumName = field.Type.Kind == TypeKind.Enum && !field.Type.IsList && enumReference is not null
            ? enumReference(EnumClass(field, owner))
            : string.Empty;
        var wire = ClrTypes.OnWire(field.Type);
        var responseType = field.Type.IsList ? $"IReadOnlyList<{wire}>" : wire;
        return new FieldView
        {
            Model = field,
            Name = field.Name,
            NameLiteral = CSharpLiteral.Text(field.Name),
            Property = property,
            TestWords = TestWords(field.Name),
            Summary = Summaries.Of(field),
            Origin = field.Location,
            EntityType = EntityType(field, enumName) + Mark(field),
            Initializer = Initializer(field, enumName),
            RequestType = responseType + "?",
            ResponseType = responseType + Mark(field),
            ResponseModifier = field.Required ? "required " : string.Empty,
            FromRequest = FieldConversions.FromRequest(field, property, enumName),
            ToResponse = FieldConversions.ToResponse(field, property),
            Check = FieldChecks.Of(field, property, enumName),
            Configuration = FieldConfiguration.Of(field, enumName, databaseTypes),
            Required = IsRequiredInRequest(field),
            Unique = field.Unique,
            IsText = field.Type is { Kind: TypeKind.String or TypeKind.Text, IsList: false },
            EnumName = enumName,
            EnumClass = enumName.Length > 0 ? EnumClass(field, owner) : string.Empty,
            Words = [.. field.Type.EnumValues.Select((word, index) => new EnumWordView(
                CSharpLiteral.Text(word), EnumMembers.Name(word), index == field.Type.EnumValues.Length - 1))],
            QueryRead = QueryReads.Of(field, $"query.{property}"),
            Sample = SampleValues.Valid(field, 0),
            OtherSample = SampleValues.Valid(field, 1),
            EntitySample = FieldConversions.EntitySample(field, enumName),
            Boundaries = Boundaries.Of(field, TestWords(field.Name)),
            Reference = reference,
        };
    }

    /// <summary>The name of the enum that is generated for a field.</summary>
    public static string EnumClass(FieldModel field, string owner) => field.EnumClass ?? owner + Names.Pascal(field.Name);

    /// <summary>Whether a request without the field is refused: lists count as empty only when they are optional.</summary>
    public static bool IsRequiredInRequest(FieldModel field) => field.Required && field.Default is null;

    /// <summary>A name as the words of a test's name: <c>placed_at</c> gives <c>Placed_at</c>.</summary>
    public static string TestWords(string name)
    {
        var snake = Names.Snake(name);
        return char.IsDigit(snake[0]) ? "_" + snake : char.ToUpperInvariant(snake[0]) + snake[1..];
    }

    private static string Mark(FieldModel field) => field.Type.Nullable ? "?" : string.Empty;

    private static string EntityType(FieldModel field, string enumName)
    {
        var value = field.Type.Kind == TypeKind.Enum && enumName.Length == 0 ? "string" : ClrTypes.OfValue(field.Type, enumName);
        return field.Type.IsList ? $"List<{value}>" : value;
    }

    private static string Initializer(FieldModel field, string enumName)
    {
        if (field.Type.Nullable)
        {
            return string.Empty;
        }

        if (CSharpLiteral.Default(field, enumName) is { } value && !value.Contains("UtcNow", StringComparison.Ordinal))
        {
            return IsDefaultOfType(value) || IsFirstWord(field) ? string.Empty : $" = {value};";
        }

        return field.Type.IsList || field.Type.Kind == TypeKind.Bytes ? " = [];"
            : field.Type.Kind == TypeKind.Json ? " = \"null\";"
            : ClrTypes.IsReference(field.Type.Kind) ? " = string.Empty;"
            : string.Empty;
    }

    private static bool IsFirstWord(FieldModel field) => field.Type.EnumValues is [var first, ..] && first == field.Default;

    // CA1805: a member is not initialised to the default of its type.
    private static bool IsDefaultOfType(string value) => value is "0" or "0L" or "0m" or "false";
}
