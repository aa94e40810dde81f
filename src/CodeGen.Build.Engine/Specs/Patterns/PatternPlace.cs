using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>A place of a form: one of several texts of the same length.</summary>
/// <param name="Choices">The texts, all different; at least one.</param>
internal sealed record PatternPlace(ImmutableArray<string> Choices)
{
    /// <summary>Whether it always holds the same.</summary>
    public bool IsFixed => Choices.Length == 1;

    /// <summary>Whether it holds one of several characters.</summary>
    public bool IsClass => !IsFixed && Choices.All(choice => choice.Length == 1 && char.IsLetterOrDigit(choice[0]));

    /// <summary>The place with the choices that begin with a character of one of these kinds; as it is where there are none.</summary>
    public PatternPlace With(params Func<char, bool>[] kinds)
    {
        ImmutableArray<string> choices = [.. Choices.Where(choice => kinds.Any(kind => kind(choice[0])))];
        return choices.IsEmpty ? this : new PatternPlace(choices);
    }

    /// <summary>
    /// A place for one of these characters. Only letters and digits take turns: values read well, and stay distinct where what is around them is
    /// trimmed or escaped.
    /// </summary>
    public static PatternPlace Of(ImmutableArray<char> characters)
    {
        ImmutableArray<string> plain = [.. characters.Where(char.IsLetterOrDigit).Select(character => character.ToString())];
        return new PatternPlace(plain.IsEmpty ? [characters[0].ToString()] : plain);
    }
}
