using System.Text;
using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs;

/// <summary>
/// Finds a text that a pattern of a spec accepts, so that generated tests have a valid value: literals, classes, groups,
/// alternatives (the first), and repetition (the fewest). What it finds is checked with the pattern itself.
/// </summary>
internal sealed class PatternSample
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);
    private static readonly string[] Candidates = ["a", "1", "A", "-", "_", " "];
    private readonly string _pattern;
    private int _position;

    private PatternSample(string pattern) => _pattern = pattern;

    /// <summary>A text of the given lengths; null when none was found.</summary>
    public static string? Find(string pattern, int minLength, int maxLength)
    {
        foreach (var repeat in new[] { 0, 1, minLength, 8 })
        {
            var candidate = new PatternSample(pattern).Alternatives(repeat);
            if (candidate is not null && candidate.Length >= minLength && candidate.Length <= maxLength && candidate.Length > 0
                && Regex.IsMatch(candidate, $"^(?:{pattern})$", RegexOptions.CultureInvariant, MatchTimeout))
            {
                return candidate;
            }
        }

        return null;
    }

    private string? Alternatives(int repeat)
    {
        string? first = null;
        do
        {
            var sequence = Sequence(repeat);
            first ??= sequence;
        }
        while (Take('|'));
        return first;
    }

    private string? Sequence(int repeat)
    {
        var text = new StringBuilder();
        while (_position < _pattern.Length && _pattern[_position] is not ('|' or ')'))
        {
            if (Atom(repeat) is not { } atom || Count(repeat) is not { } count)
            {
                return null;
            }

            text.Insert(text.Length, atom, count);
        }

        return text.ToString();
    }

    private string? Atom(int repeat)
    {
        var current = _pattern[_position++];
        return current switch
        {
            '^' or '$' => string.Empty,
            '.' => "a",
            '[' => Class(),
            '(' => Group(repeat),
            '\\' => _position < _pattern.Length ? Escape(_pattern[_position++]) : null,
            _ => current.ToString(),
        };
    }

    private string? Group(int repeat)
    {
        if (Take('?'))
        {
            if (!Take(':'))
            {
                return null;
            }
        }

        var text = Alternatives(repeat);
        return Take(')') ? text : null;
    }

    private static string? Escape(char escaped) => escaped switch
    {
        'd' => "1",
        'w' => "a",
        's' => " ",
        'D' or 'S' => "a",
        'W' => "-",
        'b' => string.Empty,
        _ => char.IsLetterOrDigit(escaped) ? null : escaped.ToString(),
    };

    private string? Class()
    {
        if (_position >= _pattern.Length)
        {
            return null;
        }

        if (_pattern[_position] == '^')
        {
            return Outside();
        }

        var first = _pattern[_position++];
        var chosen = first == '\\' ? Escape(_pattern[_position++]) : first.ToString();
        var end = _pattern.IndexOf(']', _position);
        _position = end < 0 ? _pattern.Length : end + 1;
        return end < 0 ? null : chosen;
    }

    // A character that a negated class accepts.
    private string? Outside()
    {
        var end = _position + 2 < _pattern.Length ? _pattern.IndexOf(']', _position + 2) : -1;
        if (end < 0)
        {
            return null;
        }

        var negated = _pattern[(_position - 1)..(end + 1)];
        _position = end + 1;
        return Candidates.FirstOrDefault(candidate => Regex.IsMatch(candidate, negated, RegexOptions.CultureInvariant, MatchTimeout));
    }

    private int? Count(int repeat)
    {
        if (Take('+'))
        {
            return Math.Max(1, repeat);
        }

        if (Take('*') || Take('?'))
        {
            return _pattern[_position - 1] == '?' ? 0 : repeat;
        }

        if (!Take('{'))
        {
            return 1;
        }

        var end = _pattern.IndexOf('}', _position);
        if (end < 0)
        {
            return null;
        }

        var bounds = _pattern[_position..end].Split(',');
        _position = end + 1;
        return bounds.Length > 0 && int.TryParse(bounds[0], out var fewest) && fewest <= 1000 ? fewest : null;
    }

    private bool Take(char expected)
    {
        var taken = _position < _pattern.Length && _pattern[_position] == expected;
        _position += taken ? 1 : 0;
        return taken;
    }
}
