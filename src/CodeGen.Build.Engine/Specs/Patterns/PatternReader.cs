namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>Where in a pattern the parser is.</summary>
/// <param name="pattern">The pattern.</param>
internal sealed class PatternReader(string pattern)
{
    private int _position;

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => _position >= pattern.Length;

    /// <summary>The next character, which stays.</summary>
    public char Current => pattern[_position];

    /// <summary>The character after the next one; the null character at the end.</summary>
    public char Following => _position + 1 < pattern.Length ? pattern[_position + 1] : '\0';

    /// <summary>Takes the next character.</summary>
    public char Next() => pattern[_position++];

    /// <summary>Takes the next character when it is this one.</summary>
    public bool Take(char expected)
    {
        var taken = !IsAtEnd && Current == expected;
        _position += taken ? 1 : 0;
        return taken;
    }

    /// <summary>Where a character stands from here on; -1 when it does not.</summary>
    public int Find(char wanted) => pattern.IndexOf(wanted, _position);

    /// <summary>The text from here to before a place.</summary>
    public string Text(int end) => pattern[_position..end];

    /// <summary>Goes on after the character at a place.</summary>
    public void Skip(int place) => _position = place + 1;
}
