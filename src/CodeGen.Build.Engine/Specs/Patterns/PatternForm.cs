using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>Texts of one length that a pattern accepts: places, each of which is filled independently of the others, so that no two fillings are the same text.</summary>
/// <param name="Places">The places.</param>
internal sealed record PatternForm(ImmutableArray<PatternPlace> Places)
{
    /// <summary>The form of the empty text.</summary>
    public static PatternForm Empty { get; } = new([]);

    /// <summary>How many texts there are; exact while there are not very many.</summary>
    public double Count { get; } = Places.Aggregate(1.0, (count, place) => count * place.Choices.Length);

    /// <summary>This form, then another one.</summary>
    public PatternForm Then(PatternForm next) => Places.IsEmpty ? next : next.Places.IsEmpty ? this : new PatternForm([.. Places, .. next.Places]);

    /// <summary>The text of a number: the last place changes fastest, and after all texts the first one follows.</summary>
    public string Text(long number)
    {
        var text = string.Empty;
        for (var index = Places.Length - 1; index >= 0; index--)
        {
            var choices = Places[index].Choices;
            text = choices[(int)(number % choices.Length)] + text;
            number /= choices.Length;
        }

        return text;
    }

    /// <summary>Texts in which each place holds each of its choices at least once.</summary>
    public IEnumerable<string> Probes()
    {
        var most = Places.Select(place => place.Choices.Length).Append(1).Max();
        return Enumerable.Range(0, most).Select(shift => string.Concat(Places.Select((place, index) => place.Choices[(index + shift) % place.Choices.Length])));
    }

    /// <summary>The form with the characters of one of these kinds alone, where a place has some.</summary>
    public PatternForm With(params Func<char, bool>[] kinds) => new([.. Places.Select(place => place.IsClass ? place.With(kinds) : place)]);

    /// <summary>All texts; only for a form that has few.</summary>
    public IEnumerable<string> All() => Enumerable.Range(0, (int)Count).Select(number => Text(number));
}
