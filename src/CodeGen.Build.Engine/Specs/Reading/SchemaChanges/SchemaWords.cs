using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Reads a sentence word by word.</summary>
/// <param name="text">The sentence, in one line.</param>
internal sealed class SchemaWords(string text)
{
    private static readonly ImmutableHashSet<string> TableWords = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "the", "table", "existing", "our");
    private static readonly ImmutableHashSet<string> Prepositions = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "to", "on", "in", "of", "from", "into", "for");

    /// <summary>Prepositions in front of a table that is not what something comes from or goes to.</summary>
    public static ImmutableHashSet<string> Places { get; } = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "on", "in", "of", "for");

    // Further behind, 'of' and 'in' are as likely prose.
    private static readonly ImmutableHashSet<string> Directions = ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "to", "on", "into");

    // Behind a comma they begin a remark or a part, and in front of a list they say which; a column of that name stands in quotes.
    private static readonly ImmutableHashSet<string> NoNames =
        ImmutableHashSet.Create<string>(StringComparer.OrdinalIgnoreCase, "not", "no", "never", "only", "if", "unless", "when", "where", "except", "but", "without", "all", "every", "unique", "using");

    private static readonly string[] Arrows = ["->", "=>", "→"];

    private string _text = text;

    /// <summary>Where the next word begins.</summary>
    public int Position { get; set; }

    /// <summary>What follows, without blanks at its ends.</summary>
    public string Rest => _text[Position..].Trim();

    /// <summary>Whether nothing follows but a full stop.</summary>
    public bool AtEnd => Rest.TrimEnd('.', ' ').Length == 0;

    /// <summary>Takes a word; false when another follows.</summary>
    public bool Word(string word)
    {
        if (!string.Equals(Peek(), word, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        Position = SkipBlanks() + word.Length;
        return true;
    }

    /// <summary>Takes words that follow each other; false when others follow.</summary>
    public bool Phrase(params ReadOnlySpan<string> words)
    {
        var start = Position;
        foreach (var word in words)
        {
            if (!Word(word))
            {
                Position = start;
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes a word of a set; false when another follows.</summary>
    public bool OneOf(ImmutableHashSet<string> set) => Peek() is { } word && set.Contains(word.ToLowerInvariant()) && Word(word);

    /// <summary>Takes a word and gives what it stands for; null when another follows.</summary>
    public string? OneOf(ImmutableDictionary<string, string> words) => Peek() is { } word && words.TryGetValue(word, out var meaning) && Word(word) ? meaning : null;

    /// <summary>Takes words of a set as long as there are any.</summary>
    public void Skip(ImmutableHashSet<string> set)
    {
        while (OneOf(set))
        {
        }
    }

    /// <summary>Takes a character; false when another follows.</summary>
    public bool Symbol(char symbol)
    {
        var place = SkipBlanks();
        if (place >= _text.Length || _text[place] != symbol)
        {
            return false;
        }

        Position = place + 1;
        return true;
    }

    /// <summary>Takes an arrow; false when something else follows.</summary>
    public bool Arrow()
    {
        var place = SkipBlanks();
        foreach (var arrow in Arrows)
        {
            if (string.CompareOrdinal(_text, place, arrow, 0, arrow.Length) == 0)
            {
                Position = place + arrow.Length;
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a name, which may stand in quotes; null when something else follows.</summary>
    public string? Name()
    {
        var place = SkipBlanks();
        if (place < _text.Length && _text[place] is '"' or '`' or '\'')
        {
            var end = _text.IndexOf(_text[place], place + 1);
            if (end < 0 || !IsName(_text.AsSpan(place + 1, end - place - 1)))
            {
                return null;
            }

            Position = end + 1;
            return _text[(place + 1)..end];
        }

        var word = WordAt(place);
        var afterDot = place > 0 && _text[place - 1] == '.';
        if (word.Length == 0 || !(IsName(word) || (afterDot && IsName(word.TrimStart("0123456789".ToCharArray())))) || Continues(place + word.Length))
        {
            return null;
        }

        Position = place + word.Length;
        return word;
    }

    /// <summary>Takes <c>table.column</c> or <c>column</c>; null, with nothing taken, when neither follows.</summary>
    public (string? Table, string Name)? Path()
    {
        var start = Position;
        if (Name() is not { } first)
        {
            return null;
        }

        if (!FollowsDirectly('.'))
        {
            return (null, first);
        }

        Position++;
        if (Name() is { } second && !FollowsDirectly('.'))
        {
            return (first, second);
        }

        Position = start;
        return null;
    }

    /// <summary>Takes what stands in parentheses and gives what is inside; null, with nothing taken, when no closed parenthesis follows.</summary>
    public string? Group()
    {
        var place = SkipBlanks();
        if (place >= _text.Length || _text[place] != '(')
        {
            return null;
        }

        for (int index = place, depth = 0; index < _text.Length; index++)
        {
            depth += _text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                Position = index + 1;
                return _text[(place + 1)..index].Trim();
            }
        }

        return null;
    }

    /// <summary>Takes <c>on the orders table</c> and gives the table; null, with nothing taken, when no table follows.</summary>
    public string? TableBehindPreposition(ImmutableHashSet<string>? prepositions = null)
    {
        var start = Position;
        if (OneOf(prepositions ?? Prepositions) && !string.Equals(Peek(), "type", StringComparison.OrdinalIgnoreCase) && Table() is { } table)
        {
            return table;
        }

        Position = start;
        return null;
    }

    /// <summary>Takes <c>the orders table</c> and gives the table; null, with nothing taken, when none follows.</summary>
    public string? Table()
    {
        var start = Position;
        Skip(TableWords);
        if (Name() is { } table && !FollowsDirectly('.'))
        {
            Word("table");
            return table;
        }

        Position = start;
        return null;
    }

    /// <summary>Takes names between commas or 'and'; none, with nothing taken, when no name follows.</summary>
    public ImmutableArray<(string? Table, string Name)> Paths()
    {
        var paths = ImmutableArray.CreateBuilder<(string?, string)>();
        var end = Position;
        while ((Peek() is not { } word || !NoNames.Contains(word)) && Path() is { } path)
        {
            paths.Add(path);
            end = Position;
            var comma = Symbol(',');
            if (!Word("and") && !comma)
            {
                break;
            }
        }

        Position = end;
        return paths.ToImmutable();
    }

    /// <summary>Whether a name, and behind it a table with its preposition, follow; nothing is taken.</summary>
    public bool NamesTableBehindName()
    {
        var start = Position;
        var found = Name() is not null && SplitAtTable() is not null;
        Position = start;
        return found;
    }

    /// <summary>
    /// Takes everything up to the first <c>to the orders table</c>, that too, and gives both; null, with nothing taken, when none follows.
    /// </summary>
    public (string Before, string Table)? SplitAtTable()
    {
        var start = Position;
        var prepositions = Prepositions;
        for (var previous = ""; Position < _text.Length;)
        {
            var here = Position;
            if (previous is not ("default" or "defaults" or "up" or "set") && TableBehindPreposition(prepositions) is { } table)
            {
                return (_text[start..here].Trim(), table);
            }

            Position = here;
            previous = (Peek() ?? "").ToLowerInvariant();
            if (Group() is null)
            {
                prepositions = Directions;
                Position = Math.Min(_text.Length, SkipBlanks() + Math.Max(1, WordAt(SkipBlanks()).Length));
            }
        }

        Position = start;
        return null;
    }

    /// <summary>Moves a word in front of what follows, as in <c>orders table …</c>, where the subject is taken already.</summary>
    public void MoveBehind(int start, int end)
    {
        _text = _text[..start] + _text[start..end] + " " + _text[Position..];
        Position = start;
    }

    private bool FollowsDirectly(char symbol) => Position < _text.Length - 1 && _text[Position] == symbol && (char.IsLetterOrDigit(_text[Position + 1]) || _text[Position + 1] is '_' or '"' or '`');

    // 'a-b' is not the name 'a'.
    private bool Continues(int end) => end < _text.Length - 1 && _text[end] == '-' && char.IsLetterOrDigit(_text[end + 1]);

    private string? Peek() => WordAt(SkipBlanks()) is { Length: > 0 } word ? word : null;

    private int SkipBlanks()
    {
        var place = Position;
        while (place < _text.Length && char.IsWhiteSpace(_text[place]))
        {
            place++;
        }

        return place;
    }

    private string WordAt(int place)
    {
        var end = place;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_'))
        {
            end++;
        }

        return _text[place..end];
    }

    private static bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return !word.IsEmpty && (char.IsLetter(word[0]) || word[0] == '_');
    }
}
