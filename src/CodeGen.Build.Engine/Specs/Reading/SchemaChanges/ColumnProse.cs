using System.Globalization;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>What prose says of a column: <c>nullable timestamp</c>, <c>int, not null, default 0, set by billing</c>.</summary>
/// <param name="Type">The type word, translated to the format's; null when none was said.</param>
/// <param name="Nullable">Whether it may be null; null when not said.</param>
/// <param name="Default">The default; null for none.</param>
/// <param name="Description">What is left, for documentation; null for nothing.</param>
/// <param name="NotUnderstood">A word that means something to a database and is not handled; null for none.</param>
internal sealed partial record ColumnProse(string? Type, bool? Nullable, string? Default, string? Description, string? NotUnderstood)
{
    // What stands where something was taken: a part, the value of a default, a type.
    private const string PartMark = "\uF8FD";
    private const string ValueMark = "\uF8FE";
    private const string TypeMark = "\uF8FF";

    /// <summary>Whether it says both that the column may and may not be null.</summary>
    public bool Contradicts { get; private init; }

    /// <summary>Whether its default is said to be null, which is to have none.</summary>
    public bool DefaultsToNull { get; private init; }

    /// <summary>Whether a new column may be null: what defaults to null must; null when not said.</summary>
    public bool? NullableWhenNew => Nullable ?? (DefaultsToNull ? true : null);

    /// <summary>Longest text, in characters; null when not said.</summary>
    public int? Length { get; private init; }

    /// <summary>Digits in all; null when not said.</summary>
    public int? Precision { get; private init; }

    /// <summary>Digits after the point; null when not said.</summary>
    public int? Scale { get; private init; }

    /// <summary>Whether no two rows may share the value.</summary>
    public bool Unique { get; private init; }

    /// <summary>Whether it is said that rows may share the value.</summary>
    public bool NotUnique { get; private init; }

    /// <summary>Words beside a part that restrict it and that no rule has read, as in <c>unique per customer</c>; null for none.</summary>
    public string? Unread { get; private init; }

    /// <summary>What it refers to; null for nothing.</summary>
    public SchemaReferenceModel? Reference { get; private init; }

    /// <summary>The expression that must hold; null for none.</summary>
    public string? Check { get; private init; }

    /// <summary>Reads the prose.</summary>
    public static ColumnProse Parse(string text)
    {
        var quoted = new QuotedTexts();
        var rest = quoted.SetAside(SchemaSentence.Unwrapped(text.Trim()));
        var check = Take(ref rest, CheckPart()) is { } checking ? quoted.Restore(checking.Groups["expression"].Value.Trim()) : null;
        var reference = TakeReference(ref rest);
        var written = Take(ref rest, DefaultPart(), ValueMark)?.Groups["value"].Value;
        var defaultsToNull = "null".Equals(written, StringComparison.OrdinalIgnoreCase);
        var (nullable, notNull) = NullWords.Take(ref rest, PartMark);
        var notUnique = Take(ref rest, NotUniquePart()) is not null;
        var unique = Take(ref rest, UniquePart()) is not null;
        var enumeration = Take(ref rest, EnumPart(), TypeMark)?.Value ?? Take(ref rest, ListPart(), TypeMark)?.Value;
        rest = TypeOfWords().Replace(rest, found => found.Value[0] is 'c' or 'C' ? "varchar" : found.Value[0] is 'd' or 'D' ? "decimal" : "timestamp");
        var sized = TakeSized(ref rest);
        var length = Take(ref rest, LengthPart()) is { } said ? Number(said.Groups["length"]) : null;
        var type = enumeration ?? sized?.Type ?? TakeType(ref rest);
        if (length is null && type?.TrimEnd('?') is "string" or "text" && Take(ref rest, BareLength()) is { } bare)
        {
            length = Number(bare.Groups["length"]);
        }

        var unread = Restricted().Match(rest) is { Success: true } restricted ? restricted.Groups["words"].Value : null;
        rest = Marks().Replace(rest, " ");
        var description = quoted.Restore(Blanks().Replace(LeftOver().Replace(rest, " "), " ").Trim(' ', ',', ';', ':', '.', '-', '(', ')'));
        return new ColumnProse(
            type,
            notNull ? false : nullable ? true : null,
            written is null || defaultsToNull ? null : QuotedTexts.Unquoted(quoted.Restore(written)),
            description.Length == 0 ? null : description,
            Significant().Match(rest) is { Success: true } significant ? significant.Value : Computed(written, type))
        {
            Contradicts = (notNull && (nullable || type?.EndsWith('?') == true)) || (unique && notUnique),
            DefaultsToNull = defaultsToNull,
            NotUnique = notUnique,
            Unread = unread is null ? null : quoted.Restore(unread),
            Length = length ?? sized?.Length,
            Precision = sized?.Precision,
            Scale = sized?.Scale,
            Unique = unique,
            Reference = reference,
            Check = check,
        };
    }

    // A text that looks like a call is not written as one; other types have no such values.
    private static string? Computed(string? value, string? type) =>
        value is not null && type?.TrimEnd('?') is null or "string" or "text" && Call().IsMatch(value ?? "") ? $"default {value}" : null;

    private static Match? Take(ref string rest, Regex regex, string mark = PartMark)
    {
        if (regex.Match(rest) is not { Success: true } match)
        {
            return null;
        }

        rest = rest.Remove(match.Index, match.Length).Insert(match.Index, $" {mark} ");
        return match;
    }

    private static SchemaReferenceModel? TakeReference(ref string rest)
    {
        if (Take(ref rest, ReferencePart()) is not { } match)
        {
            return null;
        }

        DeleteBehavior? onDelete = match.Groups["delete"].Value.ToLowerInvariant() switch
        {
            "" => null,
            "cascade" => DeleteBehavior.Cascade,
            "restrict" or "no action" => DeleteBehavior.Restrict,
            _ => DeleteBehavior.SetNull,
        };
        return new SchemaReferenceModel(match.Groups["table"].Value, match.Groups["column"] is { Success: true } column ? column.Value : null, onDelete);
    }

    // Words such as int(11) say a width for display, which the format does not have: they are left, and reported.
    private static (string Type, int? Length, int? Precision, int? Scale)? TakeSized(ref string rest)
    {
        if (SizedType().Match(rest) is not { Success: true } match)
        {
            return null;
        }

        var word = match.Groups["word"].Value.ToLowerInvariant();
        var (first, second) = (Number(match.Groups["first"]), Number(match.Groups["second"]));
        var type = (SpecTypes.Translate(word) ?? word) + match.Groups["suffix"].Value;
        switch (type.TrimEnd('?'))
        {
            case "string" or "text" when second is null:
                Take(ref rest, SizedType(), TypeMark);
                return (type, first, null, null);
            case "decimal" or "money":
                Take(ref rest, SizedType(), TypeMark);
                return (type, null, first, second ?? 0);
            default:
                return null;
        }
    }

    private static int? Number(Group group) =>
        group.Success && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

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

            rest = rest.Remove(match.Index, match.Length).Insert(match.Index, $" {TypeMark} ");
            return (SpecTypes.Translate(word) ?? word.ToLowerInvariant()) + match.Groups["suffix"].Value;
        }

        return null;
    }

    [GeneratedRegex(@"\b((with|by)\s+(an?\s+)?)?defaults?\b(\s+value\b)?(\s+(of|to|is)\b)?\s*[:=]?\s*(?!(of|to|is|value)\s*([,;)]|$))(?<value>[\uE000-\uF8FC]|\w+\([^()]*\)|[^\s,;)\uF8FD-\uF8FF]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultPart();

    [GeneratedRegex(@"^[^\uE000-\uF8FF]*\(|^(current_\w+|localtime\w*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"\b((is|be|are|does|need)\s+)?(not|n['’]t|never|non|no\s+longer)[\s-]*(be\s+|need\s+to\s+be\s+|necessarily\s+)?unique\b|\bunique\s*([:=]\s*)?(false|no)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotUniquePart();

    [GeneratedRegex(@"\bunique\b(\s+constraint\b)?(\s*[:=]?\s*(true|yes)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UniquePart();

    // A part that is read, and beside it, up to the next comma, words that restrict it; behind a default any word may still belong to the value.
    [GeneratedRegex(@"\uF8FD\s+(?<words>(for|per|or|in|on|of|within|among|across|by|with|at|to|from|as)\s+(?!(type\s*)?[\uF8FD-\uF8FF])[^,;()]+)|\uF8FE\s+(?<words>(?!(and|with)\s+[\uF8FD-\uF8FF])[\p{L}\p{Nd}][^,;()\uF8FD-\uF8FF]*)|(?<words>\b(or|not|never|no)\s+)\uF8FD", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Restricted();

    [GeneratedRegex(@"[\uF8FD-\uF8FF]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\bcheck\s*\((?<expression>([^()]|\([^()]*\))*)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CheckPart();

    [GeneratedRegex(@"(\b(foreign\s+key|fk)\b\s*,?\s*)?(\b(references?|referencing|refers\s+to|pointing\s+to|foreign\s+key(\s+(to|of|on))?|fk(\s+(to|of|on))?)|->|=>|→)\s+((the|table)\s+)*(?<table>[\p{L}_][\p{L}\p{Nd}_]*)(\s*\(\s*(?<column>[\p{L}_][\p{L}\p{Nd}_]*)\s*\)|\.(?<column>[\p{L}_][\p{L}\p{Nd}_]*))?(\s+table\b)?(\s*,?\s*on\s+delete\s+(?<delete>cascade|restrict|no\s+action|set\s+null))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReferencePart();

    [GeneratedRegex(@"\benum\s*\[[^\]]*\]\??", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnumPart();

    [GeneratedRegex(@"\blist\s+of\s+\w+\??", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListPart();

    [GeneratedRegex(@"\bmax(imum)?\s+(?<length>[0-9]{1,9})\b(?![.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareLength();

    [GeneratedRegex(@"\b(character\s+varying|double\s+precision|timestamp\s+with\s+time\s+zone|date\s+time)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TypeOfWords();

    [GeneratedRegex(@"\b(?<word>[\p{L}_][\p{L}\p{Nd}_]*)\s*\(\s*(?<first>[0-9]{1,9})\s*(,\s*(?<second>[0-9]{1,9})\s*)?\)(?<suffix>\??)", RegexOptions.CultureInvariant)]
    private static partial Regex SizedType();

    [GeneratedRegex(@"(?<!\bmin(imum|imal)?[\s_-]*)\b(max(imum|imal)?[\s_-]*)?length(\s+of)?\s*[:=]?\s*(?<length>[0-9]{1,9})(?![\p{L}\p{Nd}.])(\s+characters?)?|\b(up\s+to|at\s+most|max(imum)?)\s+(?<length>[0-9]{1,9})\s+characters?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LengthPart();

    [GeneratedRegex(@"(?<word>[\p{L}_][\p{L}\p{Nd}_]*)(?<suffix>(\[\])?\??)", RegexOptions.CultureInvariant)]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"^(as|a|an|of|type|is|new|with|to|column|field|and)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"^[\s,;:()]*((as|a|an|of|type|is|with|and|to)[\s,;:()]+)*$|(?<=^|\s)(and|with)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"\b(primary|foreign|references?|index(ed)?|check|generated|computed|identity|auto[\s_-]?increment(ing)?|collate|encrypted|hashed|(max|min)(imum)?\s+-?[0-9]+|without\s+time\s+zone|on\s+(delete|update))\b|\(\s*\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Significant();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
