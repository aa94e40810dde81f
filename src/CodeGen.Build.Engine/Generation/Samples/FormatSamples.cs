using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Patterns;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Texts of the well-known forms, for generated tests.</summary>
internal static class FormatSamples
{
    private const string Guid = "Guid.NewGuid().ToString(\"N\")";
    private const int GuidLength = 32;
    private const int FewestDigits = 8;
    private const int FewestPlaces = 3;
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>A text that the field accepts; <paramref name="variant"/> 0 and 1 differ where the field's limits leave room. Null when none was found.</summary>
    public static string? Find(FieldModel field, TextFormat format, int variant)
    {
        var found = Candidates(field, format).OfType<string>().Where(text => Accepts(field, format, text)).Distinct().Take(2).ToList();
        return found.Count == 0 ? null : found[Math.Min(variant, found.Count - 1)];
    }

    /// <summary>A C# expression whose values differ and which the field accepts; null when the field's limits leave too few.</summary>
    public static string? FindUnique(FieldModel field, TextFormat format)
    {
        if (field.Pattern is not null)
        {
            return UniqueText.Find(field);
        }

        var (expression, length) = format.Word switch
        {
            "email" => Around(field, string.Empty, "@example.org"),
            "url" => Around(field, "https://example.org/", string.Empty),
            "hostname" => Around(field, string.Empty, ".example.org"),
            "slug" => Around(field, string.Empty, string.Empty),
            "time_zone" => Around(field, "Area/Z", string.Empty),
            "iban" => ($"\"DE89\" + {Guid}[..18].ToUpperInvariant()", 22),
            "bic" => (UniqueText.Like("DEUTDE[A-Z0-9]{5}"), 11),
            "color" => (UniqueText.Like("#[0-9a-f]{6}"), 7),
            "country" => (UniqueText.Like("[A-Z]{2}"), 2),
            "currency" => (UniqueText.Like("[A-Z]{3}"), 3),
            "language" => (UniqueText.Like("de-[A-Z]{2}"), 5),
            "phone" => (UniqueText.Like("+491[0-9]{9}"), 13),
            "ipv4" => (UniqueText.Like("10.1[0-9]{2}.1[0-9]{2}.1[0-9]{2}"), 14),
            _ => (string.Empty, 0),
        };
        return expression.Length > 0 && length >= (field.MinLength ?? 0) && length <= (field.MaxLength ?? int.MaxValue) ? expression : null;
    }

    private static (string Expression, int Length) Around(FieldModel field, string before, string after)
    {
        var digits = Math.Min(GuidLength, (field.MaxLength ?? int.MaxValue) - before.Length - after.Length);
        if (digits < FewestDigits)
        {
            return digits < FewestPlaces ? (string.Empty, 0) : (UniqueText.Like($"{before}[a-z0-9]{{{digits}}}{after}"), before.Length + digits + after.Length);
        }

        var value = digits < GuidLength ? $"{Guid}[..{digits}]" : Guid;
        var start = before.Length > 0 ? $"{CSharpLiteral.Text(before)} + " : string.Empty;
        var end = after.Length > 0 ? $" + {CSharpLiteral.Text(after)}" : string.Empty;
        return ($"{start}{value}{end}", before.Length + digits + after.Length);
    }

    private static IEnumerable<string?> Candidates(FieldModel field, TextFormat format)
    {
        var (least, most) = (field.MinLength ?? 0, field.MaxLength ?? int.MaxValue);
        yield return format.Example;
        yield return Other(format.Word);
        yield return PatternSample.Find(format.Pattern, least, most);
        yield return field.Pattern is { } pattern ? PatternSample.Find(pattern, least, most) : null;
    }

    private static string? Other(string word) => word switch
    {
        "email" => "grace@example.org",
        "url" => "http://example.org/b?c=d",
        "phone" => "+33123456789",
        "hostname" => "www.example.org",
        "ipv4" => "198.51.100.7",
        "slug" => "winter-sale-2",
        "country" => "FR",
        "currency" => "USD",
        "language" => "fr",
        "time_zone" => "UTC",
        "iban" => "FR1420041010050500013M02606",
        "bic" => "BNPAFRPPXXX",
        "color" => "#00FF7F",
        _ => null,
    };

    private static bool Accepts(FieldModel field, TextFormat format, string text) =>
        text.Length >= (field.MinLength ?? 0) && text.Length <= (field.MaxLength ?? int.MaxValue)
        && Matches(format.Pattern, text) && (field.Pattern is null || Matches(field.Pattern, text));

    private static bool Matches(string pattern, string text) => Regex.IsMatch(text, $@"^(?:{pattern})\z", RegexOptions.CultureInvariant, MatchTimeout);
}
