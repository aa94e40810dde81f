using System.Text;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>
/// Cuts an expression into tokens, one at a time: inside <c>in [..]</c> and behind <c>matches</c> the parser asks for other things
/// than tokens at the same place.
/// </summary>
/// <param name="text">The expression.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class RuleLexer(string text, RuleProblems problems)
{
    // The wrong ones are tokens too, so that the parser can say what to write instead.
    private static readonly string[] Symbols =
        ["==", "!=", "<>", "<=", ">=", "=>", "=<", "&&", "||", "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", ",", ".", "!"];

    /// <summary>The token that begins at or behind the position.</summary>
    public RuleToken At(int position)
    {
        while (true)
        {
            var start = SkipBlanks(position);
            if (start >= text.Length)
            {
                return new RuleToken(RuleTokenKind.End, "", new RuleSpan(text.Length, 0));
            }

            if (text[start] is '\'' or '"')
            {
                return Quoted(start);
            }

            if (char.IsAsciiDigit(text[start]))
            {
                return Number(start);
            }

            if (IsLetter(text[start]))
            {
                var end = start;
                while (end < text.Length && (IsLetter(text[end]) || char.IsDigit(text[end])))
                {
                    end++;
                }

                return Token(RuleTokenKind.Name, start, end);
            }

            if (Array.Find(Symbols, symbol => string.CompareOrdinal(text, start, symbol, 0, symbol.Length) == 0) is { } found)
            {
                return Token(RuleTokenKind.Symbol, start, start + found.Length);
            }

            position = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
            problems.Add(RuleFindings.Syntax, new RuleSpan(start, position - start), $"'{text[start..position]}' has no meaning in a rule. Remove it, or quote it if it belongs to a text.");
        }
    }

    /// <summary>The regular expression whose slash stands at the position, <c>\/</c> read as <c>/</c>; null, reported, when it has no end.</summary>
    public (string Pattern, RuleSpan Span)? PatternAt(int start)
    {
        var pattern = new StringBuilder();
        for (var position = start + 1; position < text.Length; position++)
        {
            switch (text[position])
            {
                case '/':
                    return (pattern.ToString(), new RuleSpan(start, position + 1 - start));
                case '\\' when position + 1 < text.Length:
                    pattern.Append(text[position + 1] == '/' ? "/" : text.AsSpan(position, 2));
                    position++;
                    break;
                default:
                    pattern.Append(text[position]);
                    break;
            }
        }

        problems.Add(RuleFindings.Syntax, new RuleSpan(start, text.Length - start), "The regular expression has no end. Write it between slashes: matches /[A-Z]{2}[0-9]+/; a slash inside it is written \\/.");
        return null;
    }

    /// <summary>The item of a list that begins at or behind the position: a text in quotes, or everything up to the comma or bracket.</summary>
    public RuleToken ListItemAt(int position)
    {
        var start = SkipBlanks(position);
        if (start < text.Length && text[start] is '\'' or '"')
        {
            return Quoted(start);
        }

        var end = start;
        while (end < text.Length && text[end] is not (',' or ']'))
        {
            end++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return Token(RuleTokenKind.Name, start, end);
    }

    private int SkipBlanks(int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }

    private RuleToken Quoted(int start)
    {
        var quote = text[start];
        var value = new StringBuilder();
        for (var position = start + 1; position < text.Length; position++)
        {
            if (text[position] != quote)
            {
                value.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == quote)
            {
                value.Append(quote);
                position++;
            }
            else
            {
                return new RuleToken(RuleTokenKind.Text, value.ToString(), new RuleSpan(start, position + 1 - start));
            }
        }

        problems.Add(RuleFindings.Syntax, new RuleSpan(start, 1), $"The text that begins here has no end. Close it with {quote}; a {quote} inside it is written twice.");
        return new RuleToken(RuleTokenKind.Text, value.ToString(), new RuleSpan(start, text.Length - start));
    }

    private RuleToken Number(int start)
    {
        var end = Digits(start);
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits(end + 1);
        }

        return Token(RuleTokenKind.Number, start, end);
    }

    private int Digits(int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private RuleToken Token(RuleTokenKind kind, int start, int end) => new(kind, text[start..end], new RuleSpan(start, end - start));

    private static bool IsLetter(char character) => char.IsLetter(character) || character == '_';
}
