using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context;

/// <summary>Adds facts to a context.</summary>
internal static class Facts
{
    /// <summary>Places that a fact shows at most.</summary>
    public const int MaxEvidence = 5;

    // A minority of this share makes a fact mixed; below it is noise.
    private const double MixedFrom = 0.1;

    /// <summary>Adds a fact that is certain; null says that nothing was found.</summary>
    public static ProjectContext WithFact(this ProjectContext context, string key, object? value, IEnumerable<Evidence> evidence) =>
        context.WithFact(key, value, 1, evidence);

    /// <summary>Adds a fact.</summary>
    public static ProjectContext WithFact(
        this ProjectContext context, string key, object? value, double confidence, IEnumerable<Evidence> evidence) =>
        context with { Facts = context.Facts.Add(new Fact(key, value, confidence, [.. evidence.Distinct().Take(MaxEvidence)])) };

    /// <summary>Adds the most frequent of what was seen; when others have a share too, the value names all with their shares.</summary>
    public static ProjectContext WithMajority(
        this ProjectContext context, string key, IEnumerable<(string Value, Evidence Evidence)> seen)
    {
        var groups = Rank(seen);
        if (groups.IsEmpty)
        {
            return context.WithFact(key, null, []);
        }

        double total = groups.Sum(group => group.Evidence.Length);
        var share = groups[0].Evidence.Length / total;
        var value = 1 - share < MixedFrom
            ? groups[0].Value
            : "mixed: " + string.Join(", ", groups.Select(group => $"{group.Value} {Math.Round(100 * group.Evidence.Length / total)} %"));
        return context.WithFact(key, value, Math.Round(share, 2), groups[0].Evidence);
    }

    /// <summary>Groups what was seen, the most frequent first.</summary>
    public static ImmutableArray<(string Value, ImmutableArray<Evidence> Evidence)> Rank(IEnumerable<(string Value, Evidence Evidence)> seen) =>
    [
        .. seen.GroupBy(item => item.Value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.Select(item => item.Evidence).ToImmutableArray())),
    ];
}
