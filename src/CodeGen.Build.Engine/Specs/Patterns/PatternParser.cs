using System.Collections.Immutable;
using System.Globalization;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>
/// Reads the regular expressions that people write for texts: literals, classes, groups, alternatives, quantifiers and anchors. Those that look
/// around or back are not read, and neither is what is no regular expression.
/// </summary>
internal sealed class PatternParser
{
    private const int DeepestNesting = 64;

    private readonly PatternReader _reader;
    private int _depth;

    private PatternParser(string pattern) => _reader = new PatternReader(pattern);

    /// <summary>The parts of a pattern; null when it has one that is not read.</summary>
    public static PatternNode? Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        return parser.Alternatives() is { } node && parser._reader.IsAtEnd ? node : null;
    }

    private PatternNode? Alternatives()
    {
        var alternatives = ImmutableArray.CreateBuilder<PatternNode>();
        do
        {
            if (Sequence() is not { } sequence)
            {
                return null;
            }

            alternatives.Add(sequence);
        }
        while (_reader.Take('|'));
        return alternatives.Count == 1 ? alternatives[0] : new PatternChoice(alternatives.ToImmutable());
    }

    private PatternSequence? Sequence()
    {
        var parts = ImmutableArray.CreateBuilder<PatternNode>();
        while (!_reader.IsAtEnd && _reader.Current is not ('|' or ')'))
        {
            if (Atom() is not { } atom || Quantified(atom) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return new PatternSequence(parts.ToImmutable());
    }

    private PatternNode? Atom()
    {
        var current = _reader.Next();
        return current switch
        {
            '^' or '$' => new PatternSequence([]),
            '.' => new PatternCharacters(PatternCharacterSets.Printable),
            '[' => PatternClassReader.Read(_reader) is { IsEmpty: false } set ? new PatternCharacters(set) : null,
            '(' => Group(),
            '\\' => Escape(),
            '*' or '+' or '?' => null,
            _ => new PatternCharacters([current]),
        };
    }

    private PatternNode? Group()
    {
        if (_reader.Take('?') && !IsPlainGroup())
        {
            return null;
        }

        if (++_depth > DeepestNesting)
        {
            return null;
        }

        var node = Alternatives();
        _depth--;
        return _reader.Take(')') ? node : null;
    }

    // (?:…), (?<name>…) and (?'name'…); what looks around, balances, or changes options is none.
    private bool IsPlainGroup()
    {
        if (_reader.Take(':'))
        {
            return true;
        }

        var end = _reader.Take('<') ? '>' : _reader.Take('\'') ? '\'' : '\0';
        if (end == '\0')
        {
            return false;
        }

        var length = 0;
        for (; !_reader.IsAtEnd && (char.IsLetterOrDigit(_reader.Current) || _reader.Current == '_'); length++)
        {
            _reader.Next();
        }

        return length > 0 && _reader.Take(end);
    }

    private PatternNode? Escape()
    {
        if (_reader.IsAtEnd)
        {
            return null;
        }

        if (_reader.Current is 'A' or 'z' or 'Z' or 'b')
        {
            _reader.Next();
            return new PatternSequence([]);
        }

        return PatternEscapes.Read(_reader) is { IsEmpty: false } set ? new PatternCharacters(set) : null;
    }

    private PatternNode? Quantified(PatternNode atom)
    {
        var quantified = _reader switch
        {
            _ when _reader.Take('*') => new PatternRepeat(atom, 0, null),
            _ when _reader.Take('+') => new PatternRepeat(atom, 1, null),
            _ when _reader.Take('?') => new PatternRepeat(atom, 0, 1),
            _ when Bounds() is var (fewest, most) => new PatternRepeat(atom, fewest, most),
            _ => atom,
        };
        if (quantified is PatternRepeat repeat)
        {
            // A lazy quantifier accepts the same texts.
            _reader.Take('?');
            return repeat.Most < repeat.Fewest || (!_reader.IsAtEnd && _reader.Current is '*' or '+') ? null : repeat;
        }

        return atom;
    }

    // A brace that opens no bounds is a brace.
    private (int Fewest, int? Most)? Bounds()
    {
        var end = _reader.IsAtEnd || _reader.Current != '{' ? -1 : _reader.Find('}');
        if (end < 0)
        {
            return null;
        }

        var bounds = _reader.Text(end)[1..].Split(',');
        if (bounds.Length > 2 || !IsNumber(bounds[0], out var fewest))
        {
            return null;
        }

        int? most = fewest;
        if (bounds.Length == 2)
        {
            if (bounds[1].Length == 0)
            {
                most = null;
            }
            else if (IsNumber(bounds[1], out var number))
            {
                most = number;
            }
            else
            {
                return null;
            }
        }

        _reader.Skip(end);
        return (fewest, most);
    }

    private static bool IsNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
