using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>Finds texts that a pattern of a spec accepts, so that generated tests have valid values. What it finds is checked with the pattern itself.</summary>
internal static class PatternSample
{
    private const int ShortLength = 12;
    private const int UsualLength = 64;
    private const int GreatestLength = 1_000;

    /// <summary>The shortest text of the given lengths that is not empty; null when none was found.</summary>
    public static string? Find(string pattern, int minLength, int maxLength) =>
        Forms(pattern, minLength, maxLength).Select(form => form.Text(0)).FirstOrDefault(text => FieldPatterns.Accepts(pattern, text));

    /// <summary>Another text than that of <see cref="Find"/>, of its length where there is one; the same one when there is no other.</summary>
    public static string? Other(string pattern, int minLength, int maxLength) =>
        Forms(pattern, minLength, maxLength).SelectMany(form => new[] { form.Text(0), form.Text(1) }).Distinct(StringComparer.Ordinal)
            .Where(text => FieldPatterns.Accepts(pattern, text))
            .Take(2)
            .LastOrDefault();

    /// <summary>A text of each length that the pattern accepts, the shortest first, up to a usual length.</summary>
    public static IEnumerable<string> OfEachLength(string pattern) =>
        Forms(pattern, 0, int.MaxValue).Select(form => form.Text(0)).Where(text => FieldPatterns.Accepts(pattern, text));

    /// <summary>
    /// A form of the given lengths all of whose texts the pattern accepts: the shortest that has as many texts as wanted, else the one that has most;
    /// null when none was found.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="minLength">The fewest characters.</param>
    /// <param name="maxLength">The most characters.</param>
    /// <param name="wanted">How many texts are wanted.</param>
    /// <param name="format">A second pattern that accepts them too; null for none.</param>
    public static PatternForm? Form(string pattern, int minLength, int maxLength, int wanted, string? format = null)
    {
        var accepted = Forms(pattern, minLength, maxLength)
            .SelectMany(form => format is null ? [form] : new[] { form, form.With(char.IsAsciiDigit, char.IsAsciiLetterLower), form.With(char.IsAsciiDigit, char.IsAsciiLetterUpper) })
            .Where(form => form.Probes().All(text => FieldPatterns.Accepts(pattern, text) && (format is null || FieldPatterns.Accepts(format, text))));
        PatternForm? best = null;
        foreach (var form in accepted)
        {
            if (form.Count >= wanted)
            {
                return form;
            }

            best = best is null || form.Count > best.Count ? form : best;
        }

        return best;
    }

    /// <summary>All texts that a pattern accepts, where there are no more than a few; null where there are more, or nobody knows.</summary>
    public static ImmutableArray<string>? All(string pattern, int minLength, int maxLength, int most) =>
        PatternTexts.Of(pattern, most) is { } texts
            ? [.. texts.Where(text => text.Length >= minLength && text.Length <= maxLength && FieldPatterns.Accepts(pattern, text))]
            : null;

    // Long texts are seldom asked for, and cost more to find.
    private static IEnumerable<PatternForm> Forms(string pattern, int minLength, int maxLength)
    {
        var shortest = Math.Max(1, minLength);
        foreach (var longest in new[] { ShortLength, Math.Max(minLength, UsualLength) }.Select(length => Math.Min(maxLength, length)).Where(length => length <= GreatestLength))
        {
            foreach (var (_, form) in PatternForms.Of(pattern, longest).Where(pair => pair.Key >= shortest))
            {
                yield return form;
            }

            shortest = Math.Max(shortest, longest + 1);
        }
    }
}
