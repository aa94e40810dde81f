using System.Globalization;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Which texts are values of a type.</summary>
internal static class DefaultValues
{
    private static readonly string[] TimeFormats = ["HH:mm", "HH:mm:ss"];

    private static readonly string[] TimestampFormats =
        ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'"];

    /// <summary>Why the text is no default of the field; null when it is one.</summary>
    public static string? Problem(FieldModel field, string text) => field.Type switch
    {
        { IsList: true } => "a list has no default in this version",
        { Kind: TypeKind.Entity } => "an entity has no default",
        { Kind: TypeKind.Bytes or TypeKind.Json } => $"the type {SpecTypes.Write(field.Type)} has no default in this version",
        { Kind: TypeKind.String or TypeKind.Text } => TextProblem(field, text),
        { Kind: TypeKind.Int } => Whole(text) is { } value && value is >= int.MinValue and <= int.MaxValue ? Range(field, value) : "it is no whole number of 32 bits",
        { Kind: TypeKind.Long } => Whole(text) is { } value && value is >= long.MinValue and <= long.MaxValue ? Range(field, value) : "it is no whole number of 64 bits",
        { Kind: TypeKind.Decimal or TypeKind.Money } => Number(text) is { } value ? Range(field, value) ?? DigitProblem(field, value) : "it is no number such as 10 or 0.5",
        { Kind: TypeKind.Bool } => text is "true" or "false" ? null : "it is neither true nor false",
        { Kind: TypeKind.Date } => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "it is no day such as 2026-01-31",
        { Kind: TypeKind.Time } => TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "it is no time such as 08:30 or 08:30:00",
        { Kind: TypeKind.Timestamp } => DateTime.TryParseExact(text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "it is no instant in UTC such as 2026-01-31T08:30:00Z",
        { Kind: TypeKind.Uuid } => Guid.TryParseExact(text, "D", out _) ? null : "it is no uuid",
        { Kind: TypeKind.Enum, EnumValues: var words } => words.Contains(text) ? null : $"the enum's words are {string.Join(", ", words.Take(30))}",
        _ => null,
    };

    private static string? TextProblem(FieldModel field, string text) =>
        text.Length > field.MaxLength ? $"it is longer than max_length {field.MaxLength}"
        : text.Length < field.MinLength ? $"it is shorter than min_length {field.MinLength}"
        : field.Format is { } format && !Regex.IsMatch(text, $"^(?:{format.Pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
            ? $"it is no {format.Word} such as {format.Example}"
        : field.Pattern is { } pattern && FieldPatterns.Problem(pattern) is null && !FieldPatterns.Accepts(pattern, text) ? $"it does not match the pattern {pattern}"
        : null;

    // Digits that are not possible are reported where the field is read.
    private static string? DigitProblem(FieldModel field, decimal value)
    {
        var (precision, scale) = ExactNumbers.Digits(field);
        return scale < 0 || scale > precision || precision > ExactNumbers.MostDigits ? null
            : Math.Abs(value) > ExactNumbers.Largest(field) ? $"{precision} digits, {scale} of them behind the point, hold at most {ExactNumbers.Largest(field)}"
            : decimal.Round(value, scale) != value ? $"it has more than {scale} digits behind the point"
            : null;
    }

    private static string? Range(FieldModel field, decimal value) =>
        value < field.Min ? $"it is less than min {field.Min}"
        : value > field.Max ? $"it is more than max {field.Max}"
        : null;

    private static decimal? Whole(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
