using System.Globalization;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>Describes fields for people who call the endpoints.</summary>
internal static class FieldDocumentation
{
    public static DocumentedField Of(FieldModel field) => new(
        field.Name, MarkdownText.Code(TypeWords(field.Type)), string.Join(", ", Limits(field)), Meaning(field));

    /// <summary>The type as a spec writes it.</summary>
    public static string TypeWords(TypeReference type)
    {
        var word = type switch
        {
            { EntityName: { } entity } => entity,
            { EnumValues.Length: > 0 } => $"enum[{string.Join(", ", type.EnumValues)}]",
            _ => type.Kind.ToString().ToLowerInvariant(),
        };
        return word + (type.IsList ? "[]" : string.Empty) + (type.Nullable ? "?" : string.Empty);
    }

    private static string Meaning(FieldModel field) => field.Description is { } description
        ? MarkdownText.Line(description)
        : field.Implied ? Implied(field) : string.Empty;

    private static string Implied(FieldModel field) => field switch
    {
        { Name: "id" } => "The key.",
        { Type.EntityName: { } entity } => $"The key of the {Summaries.Words(entity)}.",
        { Name: "version" } => "Grows with each change; the `ETag` holds it.",
        { Name: "created_at" } => "When it was created.",
        { Name: "created_by" } => "Who created it.",
        { Name: "updated_at" } => "When it was changed last.",
        { Name: "updated_by" } => "Who changed it last.",
        { Name: "deleted_at" } => "When it was deleted; the row is kept.",
        { Name: "tenant_id" } => "The tenant that it belongs to.",
        _ => string.Empty,
    };

    private static IEnumerable<string> Limits(FieldModel field)
    {
        if (field.Unique)
        {
            yield return "unique";
        }

        if (field.MinLength is { } minLength)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"at least {minLength} characters");
        }

        if (field.MaxLength is { } maxLength)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"at most {maxLength} {(field.Type.Kind == TypeKind.Bytes ? "bytes" : "characters")}");
        }

        if (field.Min is { } min)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"from {min}");
        }

        if (field.Max is { } max)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"up to {max}");
        }

        if (field.Type.Kind is TypeKind.Decimal or TypeKind.Money)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{NumericSize.Precision(field)} digits, {NumericSize.Scale(field)} of them after the point");
        }

        if (field.Pattern is { } pattern)
        {
            yield return $"matches {MarkdownText.Code(pattern)}";
        }

        if (field.Default is { } value)
        {
            yield return $"default {MarkdownText.Code(value)}";
        }

        if (field.Sensitive)
        {
            yield return "sensitive: never logged";
        }
    }
}
