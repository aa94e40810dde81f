using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>
/// Parses expressions by recursive descent. It never throws and always gives a tree: where something is missing or wrong it reports that,
/// puts a <see cref="MissingExpression"/> there and goes on, so that one reading shows all that is wrong. The nesting limit bounds the recursion.
/// </summary>
internal sealed class RuleParser
{
    private readonly string _text;
    private readonly RuleProblems _problems = new();
    private readonly RuleLexer _lexer;
    private RuleToken _current;
    private int _nesting;
    private int _nodes;
    private bool _exhausted;

    private RuleParser(string text)
    {
        _text = text;
        _lexer = new RuleLexer(text, _problems);
    }

    /// <summary>The tree of an expression and what is wrong with it.</summary>
    public static RuleSyntax Parse(string text)
    {
        var parser = new RuleParser(text);
        if (text.Length > RuleLimits.Characters)
        {
            parser._problems.Add(RuleFindings.Limit, new RuleSpan(0, 0), $"The expression has {text.Length} characters, and at most {RuleLimits.Characters} are read. Split the rule into several.");
            return new RuleSyntax(text, new MissingExpression(new RuleSpan(0, 0)), parser._problems.ToImmutable());
        }

        parser._current = parser._lexer.At(0);
        var root = parser.ParseWhole("");
        while (parser._current.Kind != RuleTokenKind.End)
        {
            parser.Report($"No bracket is open for this {parser._current.Description}. Remove it.");
            parser.Advance();
            if (parser._current.Kind == RuleTokenKind.End)
            {
                break;
            }

            var rest = parser.ParseWhole("");
            root = rest is MissingExpression ? root : new LogicalExpression(LogicalOperator.And, root, rest, RuleSpan.Over(root.Around, rest.Around));
        }

        return new RuleSyntax(text, root, parser._problems.ToImmutable());
    }

    // An expression up to the end or to a closing character; what does not fit is reported and skipped up to the next 'and' or 'or'.
    private RuleExpression ParseWhole(string closing)
    {
        var whole = ParseOr();
        while (!IsEnd(closing))
        {
            Report(whole is MissingExpression or TextExpression || _current.Kind is RuleTokenKind.Symbol
                ? $"{Capital(_current.Description)} is not expected here."
                : $"An operator is missing before {_current.Description}. Write, for example, ==, and, or.");
            while (!IsEnd(closing) && !_current.IsWord("and") && !_current.IsWord("or"))
            {
                Advance();
            }

            if (LogicalOf(_current) is { } joined)
            {
                Advance();
                var right = ParseOr();
                whole = Made(new LogicalExpression(joined, whole, right, RuleSpan.Over(whole.Around, right.Around)));
            }
        }

        return whole;
    }

    private bool IsEnd(string closing) =>
        _current.Kind == RuleTokenKind.End || _current.IsSymbol(")") || _current.IsSymbol("]") || (closing == ")" && _current.IsSymbol(","));

    private RuleExpression ParseOr()
    {
        var left = ParseAnd();
        while (TakeWord("or", "||"))
        {
            var right = ParseAnd();
            left = Made(new LogicalExpression(LogicalOperator.Or, left, right, RuleSpan.Over(left.Around, right.Around)));
        }

        return left;
    }

    private RuleExpression ParseAnd()
    {
        var left = ParseNot();
        while (TakeWord("and", "&&"))
        {
            var right = ParseNot();
            left = Made(new LogicalExpression(LogicalOperator.And, left, right, RuleSpan.Over(left.Around, right.Around)));
        }

        return left;
    }

    private RuleExpression ParseNot()
    {
        var start = _current.Span;
        if (!TakeWord("not", "!"))
        {
            return ParseComparison();
        }

        var operand = Nested(ParseNot);
        return Made(new NotExpression(operand, RuleSpan.Over(start, operand.Around)));
    }

    private RuleExpression ParseComparison()
    {
        var left = ParseSum();
        var whole = ParseRelation(left);
        while (whole != left && IsRelation())
        {
            Report("Comparisons do not follow one another. Join two by and: a < b and b < c.");
            whole = ParseRelation(whole);
        }

        return whole;
    }

    private bool IsRelation() =>
        ComparisonHere() is not null || _current.IsWord("in") || _current.IsWord("is") || _current.IsWord("matches");

    // The expression itself when nothing is compared.
    private RuleExpression ParseRelation(RuleExpression left)
    {
        if (ComparisonHere() is { } comparison)
        {
            ReportForm(RuleOperators.Sign(comparison));
            Advance();
            var right = ParseSum();
            return Made(new ComparisonExpression(comparison, left, right, RuleSpan.Over(left.Around, right.Around)));
        }

        if (_current.IsWord("is"))
        {
            return ParseNullTest(left);
        }

        if (!_current.IsWord("not"))
        {
            return _current.IsWord("in") ? ParseMembership(left, negated: false) : _current.IsWord("matches") ? ParseMatch(left) : left;
        }

        var next = _lexer.At(_current.Span.End);
        if (next.IsWord("in"))
        {
            Advance();
            return ParseMembership(left, negated: true);
        }

        if (next.IsWord("matches"))
        {
            Report("'not' stands in front of the whole condition. Write: not name matches /…/");
            Advance();
            var match = ParseMatch(left);
            return Made(new NotExpression(match, match.Span));
        }

        return left;
    }

    private ComparisonOperator? ComparisonHere() => _current.Kind != RuleTokenKind.Symbol ? null : _current.Text switch
    {
        "=" => ComparisonOperator.Equal,
        "<>" => ComparisonOperator.NotEqual,
        "=>" => ComparisonOperator.GreaterOrEqual,
        "=<" => ComparisonOperator.LessOrEqual,
        var sign => RuleOperators.Comparison(sign),
    };

    private RuleExpression ParseNullTest(RuleExpression left)
    {
        Advance();
        var negated = _current.IsWord("not");
        if (negated)
        {
            Advance();
        }

        if (_current.IsWord("null"))
        {
            var end = _current.Span;
            Advance();
            return Made(new NullTestExpression(left, negated, RuleSpan.Over(left.Around, end)));
        }

        var sign = negated ? ComparisonOperator.NotEqual : ComparisonOperator.Equal;
        Report($"'is' is followed by null or not null. To compare with a value, write: {RuleOperators.Sign(sign)}");
        var right = ParseSum();
        return Made(new ComparisonExpression(sign, left, right, RuleSpan.Over(left.Around, right.Around)));
    }

    private RuleExpression ParseMatch(RuleExpression left)
    {
        Advance();
        if (!_current.IsSymbol("/"))
        {
            Report("'matches' is followed by a regular expression between slashes: matches /[A-Z]{2}[0-9]+/");
            var instead = IsOperandStart() ? ParseSum() : Missing();
            return Made(new MatchExpression(left, "", instead.Span, RuleSpan.Over(left.Around, instead.Span)));
        }

        if (_lexer.PatternAt(_current.Span.Start) is not var (pattern, span))
        {
            MoveTo(_text.Length);
            return Made(new MatchExpression(left, "", _current.Span, RuleSpan.Over(left.Around, _current.Span)));
        }

        MoveTo(span.End);
        return Made(new MatchExpression(left, pattern, span, RuleSpan.Over(left.Around, span)));
    }

    private RuleExpression ParseMembership(RuleExpression left, bool negated)
    {
        Advance();
        if (!_current.IsSymbol("["))
        {
            Report("'in' is followed by a list in brackets: in [draft, paid]");
            var instead = IsOperandStart() ? ParseSum() : Missing();
            return Made(new MembershipExpression(left, [], negated, RuleSpan.Over(left.Around, instead.Span)));
        }

        var items = ImmutableArray.CreateBuilder<RuleExpression>();
        var open = _current.Span;
        var position = open.End;
        while (true)
        {
            var item = _lexer.ListItemAt(position);
            MoveTo(item.Span.End);
            AddItem(items, item);
            if (_current.IsSymbol("]"))
            {
                var close = _current.Span;
                Advance();
                return Made(new MembershipExpression(left, items.ToImmutable(), negated, RuleSpan.Over(left.Around, close)));
            }

            if (_current.Kind == RuleTokenKind.End)
            {
                Report("The list has no end. Close it with ]", open);
                return Made(new MembershipExpression(left, items.ToImmutable(), negated, RuleSpan.Over(left.Around, _current.Span)));
            }

            if (!_current.IsSymbol(","))
            {
                Report("A comma or ] is missing behind the text. Write: in ['a', 'b']");
            }

            position = _current.IsSymbol(",") ? _current.Span.End : item.Span.End;
        }
    }

    private void AddItem(ImmutableArray<RuleExpression>.Builder items, RuleToken item)
    {
        if (item.Kind == RuleTokenKind.Text)
        {
            items.Add(Made(new TextExpression(item.Text, item.Span)));
        }
        else if (item.Text.Length > 0)
        {
            items.Add(Made(new WordExpression(item.Text, item.Span)));
        }
        else
        {
            Report(items.Count == 0 && _current.IsSymbol("]") ? "The list is empty, so that nothing is in it. Name at least one word." : "A word is missing in the list.", item.Span);
        }
    }

    private RuleExpression ParseSum()
    {
        var left = ParseProduct();
        while (_current.IsSymbol("+") || _current.IsSymbol("-"))
        {
            left = Calculation(_current.IsSymbol("+") ? ArithmeticOperator.Add : ArithmeticOperator.Subtract, left, ParseProduct);
        }

        return left;
    }

    private RuleExpression ParseProduct()
    {
        var left = ParseSigned();
        while (_current.IsSymbol("*") || _current.IsSymbol("/"))
        {
            left = Calculation(_current.IsSymbol("*") ? ArithmeticOperator.Multiply : ArithmeticOperator.Divide, left, ParseSigned);
        }

        return left;
    }

    private RuleExpression Calculation(ArithmeticOperator sign, RuleExpression left, Func<RuleExpression> parseRight)
    {
        Advance();
        var right = parseRight();
        return Made(new ArithmeticExpression(sign, left, right, RuleSpan.Over(left.Around, right.Around)));
    }

    private RuleExpression ParseSigned()
    {
        var sign = _current;
        if (!sign.IsSymbol("-") && !sign.IsSymbol("+"))
        {
            return ParsePrimary();
        }

        if (sign.IsSymbol("+"))
        {
            Report("A plus in front of a value means nothing. Remove it.");
        }

        Advance();
        var operand = Nested(ParseSigned);
        return sign.IsSymbol("+") ? operand : Made(new NegationExpression(operand, RuleSpan.Over(sign.Span, operand.Around)));
    }

    private RuleExpression ParsePrimary()
    {
        var token = _current;
        switch (token.Kind)
        {
            case RuleTokenKind.Number:
                return ParseNumber();
            case RuleTokenKind.Text:
                Advance();
                return Made(new TextExpression(token.Text, token.Span));
            case RuleTokenKind.Name when token.Text is "true" or "false":
                Advance();
                return Made(new BooleanExpression(token.Text == "true", token.Span));
            case RuleTokenKind.Name when token.Text == "null":
                Advance();
                return Made(new NullExpression(token.Span));
            case RuleTokenKind.Name when !IsKeywordHere():
                Advance();
                return _current.IsSymbol("(") ? ParseCall(new PathName(token.Text, token.Span)) : ParsePath(new PathName(token.Text, token.Span));
            case RuleTokenKind.Symbol when token.Text == "(":
                return ParseParentheses();
            default:
                return MissingOperand();
        }
    }

    // 'in > 5' speaks of a field with that name, 'a and and b' of no field.
    private bool IsKeywordHere()
    {
        if (_current.Text is not ("and" or "or" or "not" or "in" or "is" or "matches"))
        {
            return false;
        }

        var next = _lexer.At(_current.Span.End);
        return _current.Text == "not" || next.Kind is not (RuleTokenKind.End or RuleTokenKind.Symbol) || next.Text is "(" or "[";
    }

    private RuleExpression MissingOperand()
    {
        var token = _current;
        Report(token.Kind == RuleTokenKind.End ? "The expression ends where a value is expected." : $"A value is expected here, and there is {token.Description}.");
        if (token.IsSymbol("["))
        {
            SkipList();
        }
        else if (token is { Kind: RuleTokenKind.Symbol, Text: not (")" or "]" or ",") } && ComparisonHere() is null && !IsLogical())
        {
            Advance();
        }

        return Made(new MissingExpression(new RuleSpan(token.Span.Start, 0)));
    }

    private bool IsLogical() => LogicalOf(_current) is not null || _current.IsSymbol("&&") || _current.IsSymbol("||");

    private void SkipList()
    {
        while (_current.Kind != RuleTokenKind.End && !_current.IsSymbol("]"))
        {
            Advance();
        }

        Advance();
    }

    private RuleExpression ParseNumber()
    {
        var token = _current;
        Advance();
        if (!TryNumber(token.Text, out var value))
        {
            _problems.Add(RuleFindings.Literal, token.Span, $"The number has more than 28 digits; no field holds such a number.");
        }

        var unit = _current;
        if (unit.Kind != RuleTokenKind.Name || unit.Text is "and" or "or" or "not" or "in" or "is" or "matches")
        {
            return Made(new NumberExpression(value, token.Span));
        }

        Advance();
        var span = RuleSpan.Over(token.Span, unit.Span);
        if (DurationUnits.Find(unit.Text) is not { } word)
        {
            _problems.Add(RuleFindings.Literal, unit.Span, DurationUnits.IsOfCalendar(unit.Text)
                ? $"'{unit.Text}' is no duration, since the length of months and years differs. Write days, for example: 30 days"
                : $"'{unit.Text}' is no unit of time; units are {string.Join(", ", DurationUnits.Words.Select(known => known + "s"))}.{Suggestion.For(unit.Text, DurationUnits.Words.Select(known => known + "s"))}");
            return Made(new MissingExpression(span));
        }

        if (DurationUnits.Duration(value, word) is { } duration)
        {
            return Made(new DurationExpression(value, word, duration, span));
        }

        _problems.Add(RuleFindings.Literal, span, "The duration is too long, or is no whole number of microseconds.");
        return Made(new MissingExpression(span));
    }

    /// <summary>The number of a text of digits; false when it has more than 28.</summary>
    internal static bool TryNumber(string text, out decimal value)
    {
        const int mostDigits = 28;
        value = 0;
        return text.Count(char.IsAsciiDigit) - LeadingZeros(text) <= mostDigits
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static int LeadingZeros(string text) => text.TakeWhile(character => character == '0').Count();

    private RuleExpression ParsePath(PathName first)
    {
        var names = ImmutableArray.CreateBuilder<PathName>();
        names.Add(first);
        while (_current.IsSymbol("."))
        {
            Advance();
            if (_current.Kind != RuleTokenKind.Name)
            {
                Report($"The name of a field is expected behind the point, and there is {_current.Description}.");
                return Made(new MissingExpression(RuleSpan.Over(first.Span, names[^1].Span)));
            }

            names.Add(new PathName(_current.Text, _current.Span));
            Advance();
        }

        return Made(new PathExpression(names.ToImmutable(), RuleSpan.Over(first.Span, names[^1].Span)));
    }

    private RuleExpression ParseCall(PathName name)
    {
        var open = _current.Span;
        Advance();
        var arguments = ImmutableArray.CreateBuilder<RuleExpression>();
        if (!_current.IsSymbol(")"))
        {
            arguments.Add(Nested(() => ParseWhole(")")));
            while (_current.IsSymbol(","))
            {
                Advance();
                arguments.Add(Nested(() => ParseWhole(")")));
            }
        }

        var end = Close(open);
        return Made(new CallExpression(name, arguments.ToImmutable(), RuleSpan.Over(name.Span, end)));
    }

    private RuleExpression ParseParentheses()
    {
        var open = _current.Span;
        Advance();
        var inner = Nested(() => ParseWhole(""));
        return inner with { Around = RuleSpan.Over(open, Close(open)) };
    }

    private RuleSpan Close(RuleSpan open)
    {
        var end = _current.Span;
        if (_current.IsSymbol(")"))
        {
            Advance();
        }
        else
        {
            Report("This parenthesis is not closed.", open);
        }

        return end;
    }

    private RuleExpression Nested(Func<RuleExpression> parse)
    {
        if (_nesting >= RuleLimits.Nesting)
        {
            return Exhausted($"The expression is nested more than {RuleLimits.Nesting} levels deep here. Split the rule into several.");
        }

        _nesting++;
        var node = parse();
        _nesting--;
        return node;
    }

    private RuleExpression Made(RuleExpression node)
    {
        _nodes++;
        return _nodes <= RuleLimits.Nodes ? node : Exhausted($"The expression has more than {RuleLimits.Nodes} parts. Split the rule into several.");
    }

    // Nothing behind a limit is read: every loop ends at the end of the text.
    private MissingExpression Exhausted(string message)
    {
        if (!_exhausted)
        {
            _problems.Add(RuleFindings.Limit, _current.Span, message);
            _exhausted = true;
        }

        MoveTo(_text.Length);
        return new MissingExpression(_current.Span);
    }

    private bool IsOperandStart() =>
        _current.Kind is RuleTokenKind.Number or RuleTokenKind.Text or RuleTokenKind.Name || _current.IsSymbol("(") || _current.IsSymbol("-");

    private MissingExpression Missing() => new(new RuleSpan(_current.Span.Start, 0));

    private bool TakeWord(string word, string otherForm)
    {
        var capital = _current.Kind == RuleTokenKind.Name && _current.Text.Equals(word, StringComparison.OrdinalIgnoreCase) && _current.Text.All(char.IsUpper);
        if (!_current.IsWord(word) && !_current.IsSymbol(otherForm) && !capital)
        {
            return false;
        }

        ReportForm(word);
        Advance();
        return true;
    }

    private void ReportForm(string form)
    {
        if (_current.Text != form)
        {
            Report($"Write {form} instead of {_current.Text}");
        }
    }

    private static LogicalOperator? LogicalOf(RuleToken token) =>
        token.IsWord("and") ? LogicalOperator.And : token.IsWord("or") ? LogicalOperator.Or : null;

    private void Advance() => MoveTo(_current.Span.End);

    private void MoveTo(int position) => _current = _lexer.At(position);

    private void Report(string message) => Report(message, _current.Span);

    // Behind a limit everything is missing, since nothing is read there.
    private void Report(string message, RuleSpan span)
    {
        if (!_exhausted)
        {
            _problems.Add(RuleFindings.Syntax, span, message);
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
