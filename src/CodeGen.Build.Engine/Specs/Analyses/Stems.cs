using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Reduces English words to what their forms share, so that 'cancelled' and 'cancel' are found to be the same.</summary>
internal static partial class Stems
{
    private const int Shortest = 3;

    private static readonly FrozenDictionary<string, string> Irregular = Pairs(
        "pay: paid payment payments", "send: sent", "write: wrote written", "begin: began begun", "freeze: froze frozen", "take: took taken", "sell: sold",
        "buy: bought", "hold: held", "lend: lent", "give: gave given", "keep: kept", "leave: left", "make: made", "see: saw seen", "get: got gotten",
        "read: readable", "find: found", "draw: drew drawn", "choose: chose chosen", "person: people", "child: children");

    private static readonly FrozenSet<string> Empty =
        "the and for that this with from into within are was were has have had not its his her their any all each one two when then given who which what there here than but can could may must will would should does did been being user users system data old new only least most again still somebody nobody someone everyone"
            .Split(' ').ToFrozenSet();

    /// <summary>The stems of the words that carry meaning, of a text or of a name in any style.</summary>
    public static ImmutableHashSet<string> Of(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).Where(word => word.Length >= Shortest && !Empty.Contains(word)).Select(Stem)];

    /// <summary>The stem of one word in small letters.</summary>
    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var root))
        {
            return root;
        }

        var stem = word switch
        {
            [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
            [.., 's', 's'] => word,
            [.., 's'] => word[..^1],
            _ => word,
        };
        stem = stem switch
        {
            [.., 'i', 'e', 'd'] when stem.Length > 4 => stem[..^3] + "y",
            [.., 'i', 'n', 'g'] when stem.Length > 5 => stem[..^3],
            [.., 'm', 'e', 'n', 't'] when stem.Length > 6 => stem[..^4],
            [.., 'a', 't', 'i', 'o', 'n'] when stem.Length > 7 => stem[..^5],
            [.., 'e', 'd'] when stem.Length > 4 => stem[..^2],
            [.., 'e', 'r'] when stem.Length > 5 => stem[..^2],
            _ => stem,
        };
        stem = stem is [.., 'a', 't', 'e'] && stem.Length > 6 ? stem[..^3] : stem.TrimEnd('e');
        return stem is [.., var last, var same] && last == same && stem.Length > 4 ? stem[..^1] : stem;
    }

    private static FrozenDictionary<string, string> Pairs(params string[] groups) => groups
        .Select(group => group.Split(": "))
        .SelectMany(parts => parts[1].Split(' ').Select(word => (Word: word, Root: parts[0])))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Root.TrimEnd('e'));

    // Words of sentences, and the parts of snake_case, kebab-case and PascalCase names.
    [GeneratedRegex(@"\p{Lu}+(?![\p{Ll}])|\p{Lu}?\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
