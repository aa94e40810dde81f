using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>
/// Binds expressions to an entity: names become members, words become values of their enums, every node gets a type, and what does not fit
/// is reported at its place. What was reported once is accepted in silence further out.
/// </summary>
internal sealed class RuleBinder
{
    private readonly BindingScope _scope;
    private readonly PathBinder _paths;
    private readonly LiteralBinder _literals;
    private readonly ComparisonBinder _comparisons;
    private readonly ArithmeticBinder _arithmetic;
    private readonly CallBinder _calls;

    private RuleBinder(BindingScope scope)
    {
        _scope = scope;
        _paths = new PathBinder(scope);
        _literals = new LiteralBinder(scope);
        _comparisons = new ComparisonBinder(scope, this, _paths, _literals);
        _arithmetic = new ArithmeticBinder(scope, this);
        _calls = new CallBinder(scope, this, _paths);
    }

    /// <summary>The condition of a rule of the entity.</summary>
    public static RuleBinding Bind(RuleCatalog catalog, RuleEntity entity, RuleSyntax syntax)
    {
        var problems = new RuleProblems();
        foreach (var problem in syntax.Problems)
        {
            problems.Add(problem.Descriptor, problem.Span, problem.Message);
        }

        var bound = new RuleBinder(new BindingScope(catalog, entity, syntax.Text, problems)).Condition(syntax.Root);
        return new RuleBinding(problems.HasErrors ? null : bound, problems.ToImmutable());
    }

    /// <summary>The expression as a condition.</summary>
    public BoundExpression Condition(RuleExpression expression) => AsCondition(Value(expression));

    /// <summary>The value as a condition: a field of type bool is compared with true.</summary>
    public BoundExpression AsCondition(BoundExpression value) => value switch
    {
        BoundInvalid or { IsCondition: true } => value,
        { Type.Kind: RuleTypeKind.Bool or RuleTypeKind.Unknown } => new BoundComparison(ComparisonOperator.Equal, value, new BoundConstant(true, RuleType.Bool, value.Span), value.Span),
        _ => _scope.Report(RuleFindings.Type, value.Span, $"A condition is expected here, and '{_scope.Written(value.Span)}' is {value.Type}. Compare it with something, or ask whether it is null."),
    };

    /// <summary>The expression as a value, read by the type of what it stands beside.</summary>
    public BoundExpression Value(RuleExpression expression, RuleType? expected = null) => expression switch
    {
        PathExpression path => NoCollection(Path(path, expected)),
        TextExpression text => _literals.Text(text.Value, text.Span, expected),
        NumberExpression { IsWhole: true } number => new BoundConstant((long)number.Value, RuleType.Integer, number.Span),
        NumberExpression number => new BoundConstant(number.Value, RuleType.Decimal, number.Span),
        DurationExpression duration => new BoundConstant(duration.Value, RuleType.Duration, duration.Span),
        BooleanExpression boolean => new BoundConstant(boolean.Value, RuleType.Bool, boolean.Span),
        NullExpression => _scope.Report(RuleFindings.NullComparison, expression.Span, "null is no value to compute or compare with. Ask with: is null, is not null"),
        LogicalExpression logical => Logical(logical),
        NotExpression not => Condition(not.Operand) is var operand and not BoundInvalid ? new BoundNot(operand, not.Span) : new BoundInvalid(not.Span),
        ComparisonExpression comparison => _comparisons.Comparison(comparison),
        MembershipExpression membership => _comparisons.Membership(membership),
        NullTestExpression test => NullTest(test),
        MatchExpression match => Match(match),
        ArithmeticExpression arithmetic => _arithmetic.Calculation(arithmetic),
        NegationExpression negation => _arithmetic.Negation(negation),
        CallExpression call => _calls.Call(call),
        _ => new BoundInvalid(expression.Span),
    };

    private BoundExpression Path(PathExpression path, RuleType? expected)
    {
        if (path.Names.Length > 1)
        {
            return _paths.Bind(path);
        }

        var word = path.Names[0].Text;
        if (expected is { Kind: RuleTypeKind.Enum } && expected.Words.Contains(word))
        {
            return new BoundConstant(word, expected, path.Span);
        }

        if (_paths.IsMember(word))
        {
            return _paths.Bind(path);
        }

        return (word, expected) switch
        {
            ("now" or "today", _) => CallBinder.Clock(word, path.Span),
            (_, { IsUnknown: true }) => new BoundConstant(word, RuleType.Unknown, path.Span),
            (_, { Kind: RuleTypeKind.Enum }) => _literals.NoWord(word, path.Span, expected.Words, _scope.Entity.WritableNames),
            _ => _paths.Bind(path),
        };
    }

    private BoundExpression NoCollection(BoundExpression value) => value is BoundPath { Type.Kind: RuleTypeKind.Collection } path
        ? _scope.Report(RuleFindings.Aggregate, value.Span, $"'{path.Text}' is many rows. Say what is asked of them, for example: count({path.Text}) > 0")
        : value;

    private BoundExpression Logical(LogicalExpression logical)
    {
        // A chain leans to the left; walked without recursion, since it may have hundreds of links.
        var operands = new Stack<RuleExpression>();
        RuleExpression rest = logical;
        while (rest is LogicalExpression link && link.Operator == logical.Operator)
        {
            operands.Push(link.Right);
            rest = link.Left;
        }

        operands.Push(rest);
        var bound = operands
            .Select(Condition)
            .SelectMany(operand => operand is BoundLogical inner && inner.Operator == logical.Operator ? inner.Operands : [operand])
            .ToImmutableArray();
        return bound.Any(operand => operand is BoundInvalid) ? new BoundInvalid(logical.Span) : new BoundLogical(logical.Operator, bound, logical.Span);
    }

    private BoundExpression NullTest(NullTestExpression test)
    {
        var operand = Value(test.Operand);
        return operand switch
        {
            BoundInvalid => operand,
            { IsCondition: true } => _scope.Report(RuleFindings.Type, operand.Span, "A condition is true or false and never null. Ask for a field instead."),
            _ => new BoundNullTest(operand, test.Negated, test.Span),
        };
    }

    private BoundExpression Match(MatchExpression match)
    {
        var operand = Value(match.Operand);
        if (match.Pattern.Length > 0 && RulePattern.Problem(match.Pattern) is { } problem)
        {
            return _scope.Report(RuleFindings.Pattern, match.PatternSpan, $"The regular expression cannot be used: {problem}");
        }

        return operand switch
        {
            BoundInvalid => operand,
            { Type.Kind: RuleTypeKind.Text or RuleTypeKind.Unknown } when match.Pattern.Length > 0 => new BoundMatch(operand, match.Pattern, match.Span),
            { Type.Kind: RuleTypeKind.Text or RuleTypeKind.Unknown } => _scope.Report(RuleFindings.Pattern, match.PatternSpan, "The regular expression is empty."),
            _ => _scope.Report(RuleFindings.Type, operand.Span, $"Only texts match regular expressions, and '{_scope.Written(operand.Span)}' is {operand.Type}."),
        };
    }
}
