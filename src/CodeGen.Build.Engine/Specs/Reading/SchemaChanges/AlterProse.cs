using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>What prose says that becomes of a column.</summary>
/// <param name="Column">What the column is afterwards, as far as it is said.</param>
/// <param name="DropsDefault">Whether it loses its default.</param>
/// <param name="NewName">Its new name; null when that stays.</param>
internal sealed partial record AlterProse(ColumnProse Column, bool DropsDefault, string? NewName)
{
    /// <summary>What the column was before; null when not said.</summary>
    public ColumnProse? Former { get; private init; }

    /// <summary>Reads the prose behind the column.</summary>
    public static AlterProse Parse(string text)
    {
        var quoted = new QuotedTexts();
        var rest = quoted.SetAside(SchemaSentence.Unwrapped(text.Trim()));
        if (NamePart().Match(rest) is { Success: true } name)
        {
            return new AlterProse(ColumnProse.Parse(""), false, name.Groups["name"].Value);
        }

        var dropsDefault = DropDefault().IsMatch(rest);
        rest = DropDefault().Replace(rest, " ");
        rest = NullAllowed().Replace(rest, " nullable ");
        rest = NullForbidden().Replace(rest, " not null ");
        rest = UniqueNoMore().Replace(rest, " not unique ");

        ColumnProse? former = null;
        if (FromPart().Match(rest) is { Success: true } from)
        {
            former = FormerOf(quoted, rest[..from.Index], from.Groups["former"].Value);
            rest = FromPart().Replace(rest, " to ");
        }
        else if (ArrowPart().Match(rest) is { Success: true } arrow && SchemaColumns.IsType(arrow.Groups["type"].Value))
        {
            former = ColumnProse.Parse(quoted.Restore(arrow.Groups["former"].Value));
            rest = arrow.Groups["to"].Value;
        }

        rest = LengthTo().Replace(rest, " length ${length} ");
        rest = Characters().Replace(rest, " length ${length} ");
        rest = DefaultTo().Replace(rest, " default ");
        rest = DefaultValue().Replace(rest, value => quoted.Add(value.Value));
        rest = Leading().Replace(rest, " ");
        var column = ColumnProse.Parse(quoted.Restore(rest));
        return new AlterProse(column, dropsDefault || column.DefaultsToNull, null) { Former = former };
    }

    // 'default from a to b' and 'length from 20 to 50' name the part in front of the word.
    private static ColumnProse FormerOf(QuotedTexts quoted, string part, string former) =>
        ColumnProse.Parse(quoted.Restore(Part().Match(part) is { Success: true } named ? $"{named.Groups["part"].Value} {former}" : former));

    [GeneratedRegex(@"^name\s+(from\s+\w+\s+)?to\s+(?<name>[\p{L}_][\p{L}\p{Nd}_]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamePart();

    [GeneratedRegex(@"\b(drop|remove|delete|without|no)\s+((the|its|a)\s+)?default(\s+value)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DropDefault();

    [GeneratedRegex(@"\b(drop\s+not[\s-]+null|(?<!\b(not|never|no)\s+(longer\s+)?)allow(s|ing)?\s+nulls?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NullAllowed();

    [GeneratedRegex(@"\b(drop\s+null(able)?|disallow(s|ing)?\s+nulls?|forbid(s|ding)?\s+nulls?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NullForbidden();

    [GeneratedRegex(@"\b(drop|remove)\s+unique(ness)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UniqueNoMore();

    // Already a value: no word of it says anything else.
    [GeneratedRegex(@"(?<=\bdefault\s+)[^\s,;)\uE000-\uF8FF][^\s,;)]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultValue();

    [GeneratedRegex(@"\bfrom\s+(?<former>([^()]|\([^()]*\))*?)(\bto\b|->|=>|→)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FromPart();

    [GeneratedRegex(@"^((data\s+)?type\s+)?(?<former>(?<type>\w+)\s*(\([^()]*\))?\??)\s*(->|=>|→)\s*(?<to>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArrowPart();

    [GeneratedRegex(@"\b(max(imum)?\s+)?(length|size)\s+(is\s+)?to\s+(?<length>[0-9]+)(\s+characters)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LengthTo();

    [GeneratedRegex(@"\bto\s+(?<length>[0-9]+)\s+characters?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Characters();

    [GeneratedRegex(@"\b(?<part>default|length|size)(\s+value)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\bdefault(\s+value)?\s+(to|is)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultTo();

    [GeneratedRegex(@"(^|(?<=\s))(((data\s+)?type|nullability)(\s+(is|of))?(\s+to)?|to(\s+be)?|set|becomes?|be|is|into|->|=>|→)(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
