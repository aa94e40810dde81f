using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>Reads what stands between brackets.</summary>
internal static class PatternClassReader
{
    private const int LongestRange = 1_000;

    /// <summary>The characters of a class, from behind its opening bracket; none for one that is not read or that accepts nothing.</summary>
    public static ImmutableArray<char> Read(PatternReader reader)
    {
        var negated = reader.Take('^');
        var characters = new List<char>();
        HashSet<char> without = [];
        for (var first = true; !reader.IsAtEnd && (first || reader.Current != ']'); first = false)
        {
            // What is taken away from the class stands last: [a-z-[aeiou]].
            if (!first && reader.Current == '-' && reader.Following == '[')
            {
                reader.Next();
                reader.Next();
                without = [.. Read(reader)];
                if (without.Count == 0)
                {
                    return [];
                }

                break;
            }

            if (!Item(reader, characters))
            {
                return [];
            }
        }

        if (!reader.Take(']'))
        {
            return [];
        }

        var all = negated ? PatternCharacterSets.Except(characters) : [.. characters.Distinct()];
        return [.. all.Where(character => !without.Contains(character))];
    }

    // A character, a range, or an escape that means several.
    private static bool Item(PatternReader reader, List<char> characters)
    {
        var from = Characters(reader);
        if (from is not [var first])
        {
            characters.AddRange(from);
            return !from.IsEmpty;
        }

        if (reader.IsAtEnd || reader.Current != '-' || reader.Following is ']' or '[' or '\0')
        {
            characters.Add(first);
            return true;
        }

        reader.Next();
        if (Characters(reader) is not [var last] || last < first || last - first > LongestRange)
        {
            return false;
        }

        characters.AddRange(PatternCharacterSets.Range(first, last));
        return true;
    }

    private static ImmutableArray<char> Characters(PatternReader reader)
    {
        var current = reader.Next();
        return current == '\\' ? PatternEscapes.Read(reader) : [current];
    }
}
