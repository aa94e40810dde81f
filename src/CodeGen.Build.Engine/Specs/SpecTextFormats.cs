using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs;

/// <summary>The words of a field's <c>format</c>, each with the check that it stands for.</summary>
public static class SpecTextFormats
{
    private const string Label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private const string Octet = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

    /// <summary>All of them, in the order of the documentation.</summary>
    public static ImmutableArray<TextFormat> All { get; } =
    [
        new("email", $@"[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{Label}(\.{Label})+", 254,
            "The form that browsers accept, with a dot in the domain; whether the mailbox exists is not looked at.", "ada@example.org"),
        new("url", @"https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?([/?#][^\s<>""]*)?", 2048,
            "An absolute http or https address.", "https://example.org/a"),
        new("phone", @"\+[1-9][0-9]{6,14}", 16,
            "E.164: a plus, the country's code and the number, 7 to 15 digits, no blanks.", "+4930123456"),
        new("hostname", $@"{Label}(\.{Label})*", 253,
            "Labels of letters, digits and hyphens, separated by dots.", "shop.example.org"),
        new("ipv4", $@"{Octet}(\.{Octet}){{3}}", 15,
            "Four numbers from 0 to 255.", "192.0.2.10"),
        new("slug", "[a-z0-9]+(-[a-z0-9]+)*", 100,
            "Small letters and digits, words separated by one hyphen.", "summer-sale"),
        new("country", "[A-Z]{2}", 2,
            "The form of ISO 3166-1: two capitals; whether the country exists is not looked at.", "DE"),
        new("currency", "[A-Z]{3}", 3,
            "The form of ISO 4217: three capitals; whether the currency exists is not looked at.", "EUR"),
        new("language", "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?", 12,
            "A language of BCP 47, with script and region where needed.", "de-CH"),
        new("time_zone", @"UTC|[A-Z][A-Za-z_]+(/[A-Z][A-Za-z0-9_+-]+){1,2}", 64,
            "The form of a name in the IANA database; whether the zone exists is not looked at.", "Europe/Berlin"),
        new("iban", "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", 34,
            "Two letters, two digits and 11 to 30 letters or digits, no blanks; the check digits are not computed.", "DE89370400440532013000"),
        new("bic", "[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", 11,
            "ISO 9362: 8 or 11 letters and digits.", "DEUTDEFF"),
        new("color", "#[0-9A-Fa-f]{6}", 7,
            "A color as CSS writes it in six hexadecimal digits.", "#1e90ff"),
    ];

    /// <summary>The format of a word; null when it is none.</summary>
    public static TextFormat? Find(string word) => All.FirstOrDefault(format => format.Word == word);
}
