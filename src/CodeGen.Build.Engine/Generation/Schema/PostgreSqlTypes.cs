using System.Globalization;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>The PostgreSQL type of a field.</summary>
internal static class PostgreSqlTypes
{
    public static string Of(FieldModel field) => field.Type.IsList ? $"{Single(field)}[]" : Single(field);

    /// <summary>A default as SQL; null when the field has none or its type takes none.</summary>
    public static string? Default(FieldModel field) => field.Default is not { } value || field.Type.IsList ? null : field.Type.Kind switch
    {
        TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Money => value,
        TypeKind.Bool => value.ToLowerInvariant(),
        TypeKind.Timestamp when value == "now" => "now()",
        TypeKind.Date when value is "now" or "today" => "current_date",
        _ => Literal(value),
    };

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Single(FieldModel field) => field.Type.Kind switch
    {
        TypeKind.String when field.MaxLength is { } length && !field.Type.IsList =>
            string.Create(CultureInfo.InvariantCulture, $"character varying({length})"),
        TypeKind.String or TypeKind.Text => "text",
        TypeKind.Enum => field.Type.IsList
            ? "text"
            : string.Create(CultureInfo.InvariantCulture, $"character varying({field.Type.EnumValues.Max(word => word.Length)})"),
        TypeKind.Int => "integer",
        TypeKind.Long => "bigint",
        TypeKind.Decimal or TypeKind.Money => string.Create(
            CultureInfo.InvariantCulture, $"numeric({NumericSize.Precision(field)}, {NumericSize.Scale(field)})"),
        TypeKind.Bool => "boolean",
        TypeKind.Date => "date",
        TypeKind.Time => "time without time zone",
        TypeKind.Timestamp => "timestamp with time zone",
        TypeKind.Uuid => "uuid",
        TypeKind.Json => "jsonb",
        TypeKind.Bytes => "bytea",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type.Kind, "A column has no entity type."),
    };
}
