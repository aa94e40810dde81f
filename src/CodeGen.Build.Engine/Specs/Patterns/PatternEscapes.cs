using System.Collections.Immutable;
using System.Globalization;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>What stands behind a backslash, inside and outside of classes.</summary>
internal static class PatternEscapes
{
    /// <summary>The characters that an escape means, from behind its backslash; none for one that is not read.</summary>
    public static ImmutableArray<char> Read(PatternReader reader)
    {
        if (reader.IsAtEnd)
        {
            return [];
        }

        var escaped = reader.Next();
        return escaped switch
        {
            'd' => PatternCharacterSets.Digits,
            'w' => PatternCharacterSets.Words,
            's' => PatternCharacterSets.Blanks,
            'D' => PatternCharacterSets.Except(PatternCharacterSets.Digits),
            'W' => PatternCharacterSets.Except(PatternCharacterSets.Words),
            'S' => PatternCharacterSets.Except(PatternCharacterSets.Blanks),
            'p' => Category(reader),
            't' => ['\t'],
            'n' => ['\n'],
            'r' => ['\r'],
            'x' => Code(reader, 2),
            'u' => Code(reader, 4),
            _ => char.IsLetterOrDigit(escaped) ? [] : [escaped],
        };
    }

    private static ImmutableArray<char> Category(PatternReader reader)
    {
        var end = reader.Find('}');
        if (end < 0 || !reader.Take('{'))
        {
            return [];
        }

        var name = reader.Text(end);
        reader.Skip(end);
        return name switch
        {
            "L" => [.. PatternCharacterSets.Printable.Where(char.IsAsciiLetter)],
            "Lu" => [.. PatternCharacterSets.Range('A', 'Z')],
            "Ll" => [.. PatternCharacterSets.Range('a', 'z')],
            "N" or "Nd" => PatternCharacterSets.Digits,
            _ => [],
        };
    }

    private static ImmutableArray<char> Code(PatternReader reader, int digits)
    {
        var text = string.Empty;
        while (text.Length < digits && !reader.IsAtEnd && char.IsAsciiHexDigit(reader.Current))
        {
            text += reader.Next();
        }

        return text.Length == digits ? [(char)int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)] : [];
    }
}
