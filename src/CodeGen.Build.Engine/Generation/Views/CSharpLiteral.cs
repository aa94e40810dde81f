using System.Globalization;
using CodeGen.Build.Engine.Specs.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Writes values as C# literals.</summary>
internal static class CSharpLiteral
{
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A number of the kind's C# type, with the suffix that the type needs.</summary>
    public static string Number(TypeKind kind, decimal value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            TypeKind.Long => digits + "L",
            TypeKind.Decimal or TypeKind.Money => digits + "m",
            _ => digits,
        };
    }

    /// <summary>A default of the spec as a C# expression of the entity's type; null when the type takes none.</summary>
    public static string? Default(FieldModel field, string enumName) => field.Default is not { } value || field.Type.IsList ? null : field.Type.Kind switch
    {
        TypeKind.String or TypeKind.Text or TypeKind.Json => Text(value),
        TypeKind.Int or TypeKind.Long or TypeKind.Decimal or TypeKind.Money =>
            Number(field.Type.Kind, decimal.Parse(value, CultureInfo.InvariantCulture)),
        TypeKind.Bool => value.ToLowerInvariant(),
        TypeKind.Enum => enumName.Length == 0 ? Text(value) : $"{enumName}.{EnumMembers.Name(value)}",
        TypeKind.Date when value is "now" or "today" => "DateOnly.FromDateTime(DateTime.UtcNow)",
        TypeKind.Date => $"DateOnly.Parse({Text(value)}, CultureInfo.InvariantCulture)",
        TypeKind.Time => $"TimeOnly.Parse({Text(value)}, CultureInfo.InvariantCulture)",
        TypeKind.Timestamp when value == "now" => "DateTimeOffset.UtcNow",
        TypeKind.Timestamp => $"DateTimeOffset.Parse({Text(value)}, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)",
        TypeKind.Uuid => $"Guid.Parse({Text(value)})",
        _ => null,
    };
}
