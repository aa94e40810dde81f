using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>All texts of a pattern that has few: words, short codes.</summary>
internal static class PatternTexts
{
    /// <summary>The texts; null when there are more than so many, or the pattern is not read.</summary>
    public static ImmutableHashSet<string>? Of(string pattern, int most) => PatternParser.Parse(pattern) is { } node ? Of(node, most) : null;

    private static ImmutableHashSet<string>? Of(PatternNode node, int most) => node switch
    {
        PatternCharacters characters => Limited(characters.Choices.Select(character => character.ToString()), most),
        PatternSequence sequence => sequence.Parts.Aggregate(Limited([string.Empty], most), (texts, part) => Joined(texts, Of(part, most), most)),
        PatternChoice choice => choice.Alternatives.Aggregate(Limited([], most), (texts, alternative) =>
            texts is not null && Of(alternative, most) is { } more ? Limited(texts.Concat(more), most) : null),
        PatternRepeat repeat => Repeated(repeat, most),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such part of a pattern."),
    };

    private static ImmutableHashSet<string>? Repeated(PatternRepeat repeat, int most)
    {
        if (repeat.Most is not { } times || times > most || Of(repeat.Body, most) is not { } body)
        {
            return null;
        }

        var texts = Limited([string.Empty], most);
        var found = repeat.Fewest == 0 ? texts : Limited([], most);
        for (var count = 1; count <= times && texts is not null && found is not null; count++)
        {
            texts = Joined(texts, body, most);
            found = texts is null ? null : count < repeat.Fewest ? found : Limited(found.Concat(texts), most);
        }

        return found;
    }

    private static ImmutableHashSet<string>? Joined(ImmutableHashSet<string>? first, ImmutableHashSet<string>? second, int most) =>
        first is null || second is null || (long)first.Count * second.Count > (long)most * most
            ? null
            : Limited(first.SelectMany(text => second.Select(next => text + next)), most);

    private static ImmutableHashSet<string>? Limited(IEnumerable<string> texts, int most)
    {
        var set = texts.ToImmutableHashSet(StringComparer.Ordinal);
        return set.Count > most ? null : set;
    }
}
