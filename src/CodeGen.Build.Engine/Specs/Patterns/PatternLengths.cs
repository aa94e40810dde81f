namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>How long the texts are that a pattern accepts.</summary>
internal static class PatternLengths
{
    // Far beyond what any field may hold, and still to be added up.
    private const long Longest = int.MaxValue;

    /// <summary>The fewest and the most characters; null for any number of them.</summary>
    public static (long Fewest, long? Most) Of(PatternNode node) => node switch
    {
        PatternCharacters => (1, 1),
        PatternSequence sequence => sequence.Parts.Select(Of).Aggregate(
            (Fewest: 0L, Most: (long?)0), (sum, part) => (Bounded(sum.Fewest + part.Fewest), Bounded(sum.Most + part.Most))),
        PatternChoice choice => choice.Alternatives.Select(Of).Aggregate(
            (one, other) => (Math.Min(one.Fewest, other.Fewest), one.Most is { } most && other.Most is { } more ? Math.Max(most, more) : null)),
        PatternRepeat repeat => Repeated(Of(repeat.Body), repeat),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such part of a pattern."),
    };

    private static (long Fewest, long? Most) Repeated((long Fewest, long? Most) body, PatternRepeat repeat) =>
        (Bounded(body.Fewest * repeat.Fewest), body.Most == 0 ? 0 : Bounded(body.Most * repeat.Most));

    private static long Bounded(long length) => Math.Min(length, Longest);

    private static long? Bounded(long? length) => length is { } some ? Bounded(some) : null;
}
