using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>For each length the form with the most texts that a pattern accepts.</summary>
internal sealed class PatternForms
{
    private const int MostWords = 64;

    private readonly int _longest;

    private PatternForms(int longest) => _longest = longest;

    /// <summary>The forms by their lengths; none for a pattern that is not read.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="longest">The greatest length.</param>
    public static ImmutableSortedDictionary<int, PatternForm> Of(string pattern, int longest) =>
        PatternParser.Parse(pattern) is { } node ? new PatternForms(longest).Of(node) : ImmutableSortedDictionary<int, PatternForm>.Empty;

    private ImmutableSortedDictionary<int, PatternForm> Of(PatternNode node) => node switch
    {
        PatternCharacters characters => Single(1, new PatternForm([PatternPlace.Of(characters.Choices)])),
        PatternSequence sequence => sequence.Parts.Aggregate(Single(0, PatternForm.Empty), (forms, part) => Joined(forms, Of(part))),
        PatternChoice choice => OneOf(choice.Alternatives.Select(Of)),
        PatternRepeat repeat => Repeated(Of(repeat.Body), repeat.Fewest, repeat.Most ?? int.MaxValue),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "There is no such part of a pattern."),
    };

    private ImmutableSortedDictionary<int, PatternForm> Single(int length, PatternForm form) =>
        length > _longest ? ImmutableSortedDictionary<int, PatternForm>.Empty : ImmutableSortedDictionary<int, PatternForm>.Empty.Add(length, form);

    private ImmutableSortedDictionary<int, PatternForm> Joined(ImmutableSortedDictionary<int, PatternForm> first, ImmutableSortedDictionary<int, PatternForm> second)
    {
        var joined = ImmutableSortedDictionary.CreateBuilder<int, PatternForm>();
        foreach (var (length, form) in first)
        {
            foreach (var (more, next) in second.TakeWhile(pair => length + pair.Key <= _longest))
            {
                if (!joined.TryGetValue(length + more, out var known) || form.Count * next.Count > known.Count)
                {
                    joined[length + more] = form.Then(next);
                }
            }
        }

        return joined.ToImmutable();
    }

    private ImmutableSortedDictionary<int, PatternForm> Repeated(ImmutableSortedDictionary<int, PatternForm> body, int fewest, int most)
    {
        var times = Single(0, PatternForm.Empty);
        var found = ImmutableSortedDictionary.CreateBuilder<int, PatternForm>();
        for (var count = 0; count <= most && !times.IsEmpty; count++)
        {
            if (count >= fewest)
            {
                AddBetter(found, times);
            }

            // From here on a body that takes no characters, or only more than fit, adds nothing.
            if (count > fewest && count > _longest)
            {
                break;
            }

            var next = Joined(times, body);
            if (next.Count == times.Count && next.Keys.SequenceEqual(times.Keys) && body.Keys.All(length => length == 0))
            {
                AddBetter(found, next);
                break;
            }

            times = next;
        }

        return found.ToImmutable();
    }

    // Alternatives of a length that have few texts become the words of one place.
    private static ImmutableSortedDictionary<int, PatternForm> OneOf(IEnumerable<ImmutableSortedDictionary<int, PatternForm>> alternatives)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<int, PatternForm>();
        foreach (var forms in alternatives.SelectMany(forms => forms).GroupBy(pair => pair.Key, pair => pair.Value))
        {
            var best = forms.MaxBy(form => form.Count)!;
            var words = forms.Sum(form => form.Count) > MostWords || !best.Places.All(place => place.Choices.All(IsPlain)) ? [] : forms.SelectMany(form => form.All()).Where(IsPlain).Distinct(StringComparer.Ordinal).ToImmutableArray();
            found[forms.Key] = words.Length > best.Count ? new PatternForm([new PatternPlace(words)]) : best;
        }

        return found.ToImmutable();
    }

    private static bool IsPlain(string text) => text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '_' or '.' or ':');

    private static void AddBetter(ImmutableSortedDictionary<int, PatternForm>.Builder found, ImmutableSortedDictionary<int, PatternForm> forms)
    {
        foreach (var (length, form) in forms)
        {
            if (!found.TryGetValue(length, out var known) || form.Count > known.Count)
            {
                found[length] = form;
            }
        }
    }
}
