using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>What prose says of a column: <c>nullable timestamp</c>, <c>int, not null, default 0, set by billing</c>.</summary>
/// <param name="Type">The type word, translated to the format's; null when none was said.</param>
/// <param name="Nullable">Whether it may be null; null when not said.</param>
/// <param name="Default">The default; null for none.</param>
/// <param name="Description">What is left, for documentation; null for nothing.</param>
/// <param name="NotUnderstood">A word that means something to a database and is not handled; null for none.</param>
internal sealed partial record ColumnProse(string? Type, bool? Nullable, string? Default, string? Description, string? NotUnderstood)
{
    /// <summary>Reads the prose.</summary>
    public static ColumnProse Parse(string text)
    {
        var rest = text.Trim();
        var defaultValue = Take(ref rest, DefaultPart()) is { } match ? match.Groups["value"].Value.Trim('\'', '"') : null;
        var notNull = Take(ref rest, NotNullPart()) is not null;
        var nullable = Take(ref rest, NullablePart()) is not null;
        var enumeration = Take(ref rest, EnumPart())?.Value;
        var type = enumeration ?? TakeType(ref rest);
        var description = Blanks().Replace(rest, " ").Trim(' ', ',', ';', ':', '.', '-', '(', ')');
        return new ColumnProse(
            type,
            notNull ? false : nullable ? true : null,
            defaultValue,
            description.Length == 0 ? null : description,
            Significant().Match(rest) is { Success: true } significant ? significant.Value : null)
        {
            Contradicts = notNull && (nullable || type?.EndsWith('?') == true),
        };
    }

    /// <summary>Whether it says both that the column may and may not be null.</summary>
    public bool Contradicts { get; private init; }

    private static Match? Take(ref string rest, Regex regex)
    {
        if (regex.Match(rest) is not { Success: true } match)
        {
            return null;
        }

        rest = rest.Remove(match.Index, match.Length).Insert(match.Index, " ");
        return match;
    }

    // Only the first words before a comma name a type: later ones are prose, where 'time' or 'date' are ordinary words.
    private static string? TakeType(ref string rest)
    {
        foreach (Match match in TypeWord().Matches(rest))
        {
            var word = match.Groups["word"].Value;
            if (SpecTypes.Find(word.ToLowerInvariant()) is null && SpecTypes.Translate(word) is null)
            {
                if (!Filler().IsMatch(word))
                {
                    return null;
                }

                continue;
            }

            rest = rest.Remove(match.Index, match.Length).Insert(match.Index, " ");
            return (SpecTypes.Translate(word) ?? word.ToLowerInvariant()) + match.Groups["suffix"].Value;
        }

        return null;
    }

    [GeneratedRegex(@"\b(defaults?\s+to|with\s+default|default)\s*[:=]?\s*(?<value>'[^']*'|""[^""]*""|[^\s,;)]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultPart();

    [GeneratedRegex(@"\b(not[\s-]+null(able)?|non[\s-]*null(able)?|required|mandatory)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotNullPart();

    [GeneratedRegex(@"\b(nullable|optional|null)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NullablePart();

    [GeneratedRegex(@"\benum\s*\[[^\]]*\]\??", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnumPart();

    [GeneratedRegex(@"(?<word>[\p{L}_][\p{L}\p{Nd}_]*)(?<suffix>(\[\])?\??)", RegexOptions.CultureInvariant)]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"^(as|a|an|of|type|is|new|with)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\b(unique|primary|foreign|references?|index(ed)?|check|generated|computed|identity|auto[\s_-]?increment|collate|max(imum)?[\s_]+length)\b|\(\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Significant();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
