using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Calls on the shared <c>QueryReader</c> that turn a text of the query string into a value.</summary>
internal static class QueryReads
{
    /// <summary>The call for a field whose text is <paramref name="source"/>; empty when the type has no text form.</summary>
    public static string Of(FieldModel field, string source)
    {
        var arguments = $"{CSharpLiteral.Text(field.Name)}, {source}";
        return field.Type switch
        {
            { IsList: true } => string.Empty,
            { Kind: TypeKind.String or TypeKind.Text or TypeKind.Enum } => $"reader.Text({arguments})",
            { Kind: TypeKind.Timestamp } => $"reader.Timestamp({arguments})",
            { Kind: TypeKind.Json or TypeKind.Bytes or TypeKind.Entity } => string.Empty,
            _ => $"reader.Value<{ClrTypes.OfValue(field.Type, string.Empty)}>({arguments})",
        };
    }

    /// <summary>Whether the type can be read from a query string.</summary>
    public static bool Supports(TypeReference type) =>
        !type.IsList && type.Kind is not (TypeKind.Json or TypeKind.Bytes or TypeKind.Entity);

    /// <summary>The text of an entity's value in a query string, as a C# expression.</summary>
    public static string Text(FieldModel field, string source)
    {
        var value = field.Type.Nullable && !ClrTypes.IsReference(field.Type.Kind) ? $"{source}!.Value" : source;
        return field.Type.Kind switch
        {
            TypeKind.String or TypeKind.Text => field.Type.Nullable ? $"{source}!" : source,
            TypeKind.Enum => $"{value}.ToWord()",
            TypeKind.Date or TypeKind.Time or TypeKind.Timestamp => $"{value}.ToString(\"O\", CultureInfo.InvariantCulture)",
            TypeKind.Uuid or TypeKind.Bool => $"{value}.ToString()",
            _ => $"{value}.ToString(CultureInfo.InvariantCulture)",
        };
    }
}
