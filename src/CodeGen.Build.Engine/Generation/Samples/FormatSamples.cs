using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Texts of the well-known forms, for generated tests.</summary>
internal static class FormatSamples
{
    private const string Guid = "Guid.NewGuid().ToString(\"N\")";
    private const int GuidLength = 32;
    private const int FewestDigits = 8;
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
            return null;
        }

        var (expression, length) = format.Word switch
        {
            "email" => Around(field, string.Empty, "@example.org"),
            "url" => Around(field, "https://example.org/", string.Empty),
            "hostname" => Around(field, string.Empty, ".example.org"),
            "slug" => Around(field, string.Empty, string.Empty),
            "time_zone" => Around(field, "Area/Z", string.Empty),
            "iban" => ($"\"DE89\" + {Guid}[..18].ToUpperInvariant()", 22),
            "bic" => ($"\"DEUTDE\" + {Guid}[..5].ToUpperInvariant()", 11),
            "color" => ($"\"#\" + {Guid}[..6]", 7),
            "country" => ("UniqueTexts.Letters(2)", 2),
            "currency" => ("UniqueTexts.Letters(3)", 3),
            "language" => ("\"de-\" + UniqueTexts.Letters(2)", 5),
            "phone" => ("$\"+49{Random.Shared.NextInt64(1_000_000_000, 9_999_999_999)}\"", 13),
            "ipv4" => ("$\"10.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}\"", 15),
            _ => (string.Empty, 0),
        };
        return expression.Length > 0 && length >= (field.MinLength ?? 0) && length <= (field.MaxLength ?? int.MaxValue) ? expression : null;
    }

    /// <summary>Whether the values of <see cref="FindUnique"/> come from the shared class <c>UniqueTexts</c> of tests.</summary>
    public static bool NeedsUniqueTexts(FieldModel field) => field is { Unique: true, Format.Word: "country" or "currency" or "language" };

    // An address of IPv4 is as short as 8 characters; the others have one length.
    private static (string Expression, int Length) Around(FieldModel field, string before, string after)
    {
        var digits = Math.Min(GuidLength, (field.MaxLength ?? int.MaxValue) - before.Length - after.Length);
        if (digits < FewestDigits)
        {
            return (string.Empty, 0);
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
