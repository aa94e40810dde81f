using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Reporting;

/// <summary>Puts texts of others into Markdown so that they stay texts: no markup, no HTML, no mention, no line of their own.</summary>
internal static partial class Markdown
{
    private const string Markup = "\\`*_{}[]#|~>!";

    /// <summary>A text on one line, not at the start of a line of Markdown.</summary>
    public static string Text(string? text)
    {
        var escaped = new StringBuilder();
        foreach (var character in OneLine(text))
        {
            escaped.Append(character switch
            {
                '<' => "&lt;",
                '&' => "&amp;",
                '@' => "&#64;",
                _ when Markup.Contains(character) => "\\" + character,
                _ => character,
            });
        }

        return escaped.ToString();
    }

    /// <summary>A text as code; inside a table a bar has to be escaped even there.</summary>
    public static string Code(string? text)
    {
        var line = OneLine(text).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', 1 + Backticks().Matches(line).Select(match => match.Length).DefaultIfEmpty(0).Max());
        return line.Length == 0 || line[0] == '`' || line[^1] == '`' ? $"{fence} {line} {fence}" : fence + line + fence;
    }

    private static string OneLine(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            line.Append(Rune.IsWhiteSpace(rune)
                ? line.Length > 0 && line[^1] != ' ' ? " " : ""
                : Shown(rune));
        }

        return line.ToString().TrimEnd();
    }

    // Control and format characters, among them the bidirectional overrides, must not change how the rest is read.
    private static string Shown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? "\uFFFD" : rune.ToString();

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Backticks();
}
