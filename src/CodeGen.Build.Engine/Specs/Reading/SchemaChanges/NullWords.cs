using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>The words that say whether a column may be null.</summary>
internal static partial class NullWords
{
    /// <summary>Takes the words out of the prose; a negation that belongs to none of them is left.</summary>
    /// <param name="rest">The prose.</param>
    /// <param name="mark">What is put where words were taken.</param>
    /// <returns>Whether it is said to be nullable, and whether it is said not to be.</returns>
    public static (bool Nullable, bool NotNull) Take(ref string rest, string mark)
    {
        var nullable = Take(ref rest, NoLongerRequired(), mark);
        var notNull = Take(ref rest, Forbidden(), mark);
        notNull |= Take(ref rest, Required(), mark);
        nullable |= Take(ref rest, Allowed(), mark);
        return (nullable, notNull);
    }

    private static bool Take(ref string rest, Regex words, string mark)
    {
        var before = rest;
        rest = words.Replace(rest, $" {mark} ");
        return before.Length != rest.Length || before != rest;
    }

    [GeneratedRegex(@"\b(((is|are|be)\s+)?(not|no\s+longer)\s+(required|mandatory|obligatory|compulsory)|no\s+longer\s+not[\s-]+null(able)?|(required|mandatory)\s*[:=]?\s*(false|no))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoLongerRequired();

    // 'not null', 'never null', 'cannot be null', 'must not be null', 'not optional', 'nulls are not allowed'.
    [GeneratedRegex(@"\b((can|may|must|shall|should|will|is|are|does|do)(\s*not|n?['’]t|\s+never|\s+no\s+longer)|not|never|non|no\s+longer|no)[\s-]*(ever\s+)?((be|become|contain|hold|accept|allow|permit)\s+)?(null(able|s)?|optional)\b|\b(null(able|s)?|optional)\s*([:=]\s*)?(false|no)\b|\bnulls?\s+((is|are)\s+)?(not\s+(allowed|permitted)|forbidden|disallowed)\b|\bwithout\s+nulls?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\b(required|mandatory)\b(\s*[:=]?\s*(true|yes)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Required();

    [GeneratedRegex(@"\b((can|may|might)\s+(be|contain|hold)\s+null|nulls?\s+((is|are)\s+)?(allowed|permitted)|nullable|optional|null)\b(\s*[:=]?\s*(true|yes)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
