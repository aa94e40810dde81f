using System.Globalization;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Reads texts as values of types that are written as texts, by ISO 8601.</summary>
internal static class RuleLiterals
{
    private static readonly string[] TimeFormats = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFF"];

    private static readonly string[] TimestampFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK",
    ];

    /// <summary>Whether values of the type are written as texts in quotes.</summary>
    public static bool IsQuoted(RuleTypeKind kind) => kind is RuleTypeKind.Date or RuleTypeKind.Time or RuleTypeKind.Timestamp or RuleTypeKind.Uuid;

    /// <summary>The value; null when the text is none of the type.</summary>
    public static object? Parse(RuleTypeKind kind, string text) => kind switch
    {
        RuleTypeKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        RuleTypeKind.Time => TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        RuleTypeKind.Timestamp => Instant(text),
        RuleTypeKind.Uuid => Guid.TryParseExact(text, "D", out var uuid) ? uuid : null,
        _ => null,
    };

    /// <summary>An example of the type's literals.</summary>
    public static string Example(RuleTypeKind kind) => kind switch
    {
        RuleTypeKind.Date => "'2026-01-31'",
        RuleTypeKind.Time => "'08:30' or '08:30:00'",
        RuleTypeKind.Timestamp => "'2026-01-31T08:30:00Z'; the zone must be there",
        _ => "'0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b10'",
    };

    // A day alone is its midnight in UTC; a time without a zone could be any instant.
    private static DateTime? Instant(string text) =>
        (text.Length == "yyyy-MM-dd".Length || text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
        && DateTime.TryParseExact(text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;
}
