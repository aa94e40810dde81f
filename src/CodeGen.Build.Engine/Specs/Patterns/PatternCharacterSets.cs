using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>Characters that stand for the wide classes of regular expressions: those of ASCII that can be printed, letters and digits first.</summary>
internal static class PatternCharacterSets
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<char> Printable { get; } =
        [.. Range('a', 'z'), .. Range('A', 'Z'), .. Range('0', '9'), .. Range(' ', '~').Where(character => !char.IsAsciiLetterOrDigit(character))];

    /// <summary>Those of <c>\w</c>.</summary>
    public static ImmutableArray<char> Words { get; } = [.. Printable.Where(character => char.IsAsciiLetterOrDigit(character) || character == '_')];

    /// <summary>Those of <c>\d</c>.</summary>
    public static ImmutableArray<char> Digits { get; } = [.. Range('0', '9')];

    /// <summary>The one of <c>\s</c>.</summary>
    public static ImmutableArray<char> Blanks { get; } = [' '];

    /// <summary>All but these.</summary>
    public static ImmutableArray<char> Except(IReadOnlyCollection<char> characters) => [.. Printable.Where(character => !characters.Contains(character))];

    /// <summary>From one character to another.</summary>
    public static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
