using System.Collections.Frozen;

namespace CodeGen.Build.Engine.Naming;

/// <summary>English plurals and singulars of the last word of a name.</summary>
internal static class Pluralizer
{
    private static readonly (string Singular, string Plural)[] IrregularEndings =
    [
        ("person", "people"), ("child", "children"), ("woman", "women"), ("foot", "feet"), ("tooth", "teeth"), ("mouse", "mice"),
        ("criterion", "criteria"), ("medium", "media"), ("datum", "data"), ("phenomenon", "phenomena"), ("quiz", "quizzes"),
        ("leaf", "leaves"), ("life", "lives"), ("knife", "knives"), ("wife", "wives"), ("half", "halves"), ("shelf", "shelves"),
        ("loaf", "loaves"), ("wolf", "wolves"), ("calf", "calves"), ("thief", "thieves"), ("scarf", "scarves"),
        ("matrix", "matrices"), ("vertex", "vertices"), ("analysis", "analyses"), ("crisis", "crises"), ("thesis", "theses"),
        ("diagnosis", "diagnoses"), ("prognosis", "prognoses"),
    ];

    private static readonly FrozenDictionary<string, string> IrregularWords = new (string Word, string Value)[]
    {
        ("man", "men"), ("goose", "geese"), ("ox", "oxen"), ("axis", "axes"), ("self", "selves"), ("stomach", "stomachs"),
        ("epoch", "epochs"), ("monarch", "monarchs"), ("movie", "movies"), ("cookie", "cookies"), ("tie", "ties"),
        ("pie", "pies"), ("lie", "lies"), ("calorie", "calories"), ("selfie", "selfies"), ("brownie", "brownies"),
        ("cache", "caches"), ("niche", "niches"), ("headache", "headaches"), ("use", "uses"), ("excuse", "excuses"),
        ("fuse", "fuses"), ("axe", "axes"),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Value);

    private static readonly FrozenDictionary<string, string> IrregularPlurals = IrregularWords
        .GroupBy(pair => pair.Value, pair => pair.Key)
        .ToFrozenDictionary(group => group.Key, group => group.First());

    private static readonly FrozenSet<string> Uncountable = new[]
    {
        "series", "species", "news", "information", "equipment", "money", "rice", "sheep", "fish", "deer", "metadata", "feedback",
        "software", "hardware", "staff", "means", "offspring", "aircraft", "furniture", "luggage", "traffic",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> SingularsInS = new[]
    {
        "gas", "lens", "alias", "canvas", "atlas", "bias", "iris", "sms", "gps", "dns", "cms", "pos", "os", "chaos", "tennis", "yes",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> PluralsInOes = new[]
    {
        "hero", "potato", "tomato", "echo", "veto", "torpedo", "embargo", "cargo", "mosquito", "volcano",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> OrdinaryMan = new[] { "human", "german", "roman", "shaman", "talisman", "ottoman" }.ToFrozenSet();

    public static string Plural(string name) => IsPluralOfAcronym(name) ? name : WithLastWord(name, PluralWord);

    public static string Singular(string name) => IsPluralOfAcronym(name) ? name[..^1] : WithLastWord(name, SingularWord);

    private static bool IsPluralOfAcronym(string name) => name is [.., var last, 's'] && char.IsUpper(last) && Words.Split(name) is [.., { Length: > 2 }];

    private static string WithLastWord(string name, Func<string, string> change)
    {
        var words = Words.Split(name);
        if (words.IsEmpty)
        {
            return name;
        }

        var last = words[^1];
        var start = name.LastIndexOf(last, StringComparison.Ordinal);
        return name[..start] + InCaseOf(last, change(last.ToLowerInvariant())) + name[(start + last.Length)..];
    }

    private static string InCaseOf(string original, string word)
    {
        var common = 0;
        var lower = original.ToLowerInvariant();
        while (common < lower.Length && common < word.Length && lower[common] == word[common])
        {
            common++;
        }

        if (common > 0)
        {
            return original[..common] + word[common..];
        }

        return char.IsUpper(original[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    private static string PluralWord(string word)
    {
        var singular = SingularWord(word);
        return singular != word && PluralOfSingular(singular) == word ? word : PluralOfSingular(word);
    }

    private static string PluralOfSingular(string word)
    {
        if (Uncountable.Contains(word))
        {
            return word;
        }

        if (IrregularWords.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        foreach (var (singular, plural) in IrregularEndings)
        {
            if (word.EndsWith(singular, StringComparison.Ordinal))
            {
                return word[..^singular.Length] + plural;
            }
        }

        return word switch
        {
            _ when word.EndsWith("man", StringComparison.Ordinal) && !OrdinaryMan.Contains(word) => word[..^2] + "en",
            _ when word.EndsWith("sis", StringComparison.Ordinal) => word[..^2] + "es",
            [.., 'a' or 'e' or 'i' or 'o' or 'u', 'y'] => word + "s",
            [.., _, 'y'] => word[..^1] + "ies",
            [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
            [.., 'o'] when PluralsInOes.Contains(word) => word + "es",
            _ => word + "s",
        };
    }

    private static string SingularWord(string word)
    {
        if (Uncountable.Contains(word) || SingularsInS.Contains(word) || word.Length < 3)
        {
            return word;
        }

        if (IrregularPlurals.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        foreach (var (singular, plural) in IrregularEndings)
        {
            if (word.EndsWith(plural, StringComparison.Ordinal))
            {
                return word[..^plural.Length] + singular;
            }
        }

        return word switch
        {
            _ when word.EndsWith("men", StringComparison.Ordinal) && word.Length > 4 && !IsSingularMen(word) => word[..^2] + "an",
            [.., 's', 's'] or [.., 'u' or 'i', 's'] => word,
            _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            _ when word.EndsWith("es", StringComparison.Ordinal) => SingularInEs(word),
            [.., 's'] => word[..^1],
            _ => word,
        };
    }

    private static bool IsSingularMen(string word) => word is "specimen" or "regimen" or "abdomen" or "acumen" or "yemen" or "omen";

    private static string SingularInEs(string word)
    {
        var stem = word[..^2];
        var whole = stem switch
        {
            [.., 's', 's'] or [.., 'x'] or [.., 'z', 'z'] or [.., 'c' or 's', 'h'] => true,
            [.., 'a' or 'o', 'u', 's'] => false,
            [.., 'u', 's'] => true,
            _ => SingularsInS.Contains(stem) || PluralsInOes.Contains(stem),
        };
        return whole ? stem : word[..^1];
    }
}
