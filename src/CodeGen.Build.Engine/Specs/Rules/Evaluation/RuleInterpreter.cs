using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Evaluation;

/// <summary>
/// Evaluates bound expressions on rows in memory. This is what the language means: generated C#, queries and CHECK constraints are held
/// against it. It never throws on what the binder accepts.
/// </summary>
/// <param name="row">The row of the rule's entity.</param>
/// <param name="now">The present instant, in UTC.</param>
internal sealed class RuleInterpreter(RuleRow row, DateTime now)
{
    private RuleRow? _element;

    /// <summary>Whether the condition holds for the row.</summary>
    public static bool Holds(BoundExpression condition, RuleRow row, DateTime now) => new RuleInterpreter(row, now).Holds(condition);

    /// <summary>The value of the expression for the row; null when it has none.</summary>
    public static object? Value(BoundExpression expression, RuleRow row, DateTime now) => new RuleInterpreter(row, now).Value(expression);

    /// <summary>The value of an expression inside an aggregate for one element of its collection.</summary>
    public static object? Value(BoundExpression expression, RuleRow row, RuleRow? element, DateTime now) =>
        new RuleInterpreter(row, now) { _element = element }.Value(expression);

    private bool Holds(BoundExpression condition) => Value(condition) is true;

    private object? Value(BoundExpression expression) => expression switch
    {
        BoundConstant constant => constant.Value,
        BoundPath path => Follow(path),
        BoundNot not => !Holds(not.Operand),
        BoundLogical { Operator: LogicalOperator.And } logical => logical.Operands.All(Holds),
        BoundLogical logical => logical.Operands.Any(Holds),
        BoundComparison comparison => Compare(comparison.Operator, Value(comparison.Left), Value(comparison.Right)),
        BoundMembership membership => IsIn(membership),
        BoundNullTest test => Value(test.Operand) is null != test.Negated,
        BoundMatch match => Value(match.Operand) is string text && RulePatterns.Matches(match, text),
        BoundArithmetic arithmetic => Value(arithmetic.Left) is { } left && Value(arithmetic.Right) is { } right ? RuleCalculator.Compute(arithmetic.Operator, left, right) : null,
        BoundNegation negation => Value(negation.Operand) is { } operand ? RuleCalculator.Negate(operand) : null,
        BoundCall call => Call(call),
        BoundAggregate aggregate => Aggregate(aggregate),
        _ => null,
    };

    private object? Follow(BoundPath path)
    {
        object? value = path.FromElement ? _element : row;
        foreach (var member in path.Members)
        {
            value = (value as RuleRow)?[member.Name];
        }

        return value;
    }

    private static bool Compare(ComparisonOperator sign, object? left, object? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        // Values of different types meet only in what the binder could not know yet.
        return sign switch
        {
            ComparisonOperator.Equal => RuleCalculator.Equals(left, right),
            ComparisonOperator.NotEqual => !RuleCalculator.Equals(left, right),
            _ when left.GetType() != right.GetType() && !(RuleCalculator.IsNumber(left) && RuleCalculator.IsNumber(right)) => false,
            ComparisonOperator.Less => RuleCalculator.Compare(left, right) < 0,
            ComparisonOperator.LessOrEqual => RuleCalculator.Compare(left, right) <= 0,
            ComparisonOperator.Greater => RuleCalculator.Compare(left, right) > 0,
            _ => RuleCalculator.Compare(left, right) >= 0,
        };
    }

    private bool IsIn(BoundMembership membership) =>
        Value(membership.Operand) is { } operand
        && membership.Items.Any(item => Value(item) is { } value && RuleCalculator.Equals(operand, value)) != membership.Negated;

    private object? Call(BoundCall call)
    {
        switch (call.Function)
        {
            case ScalarFunction.Now:
                return now;
            case ScalarFunction.Today:
                return DateOnly.FromDateTime(now);
            default:
                var arguments = call.Arguments.Select(Value).ToArray();
                return arguments.Contains(null) ? null : RuleCalculator.Compute(call.Function, arguments!);
        }
    }

    private object? Aggregate(BoundAggregate aggregate)
    {
        ImmutableArray<RuleRow> rows = Follow(aggregate.Collection) is ImmutableArray<RuleRow> found ? found : [];
        if (aggregate.Argument is not { } argument)
        {
            return aggregate.Function == AggregateFunction.Any ? rows.Length > 0 : (long)rows.Length;
        }

        var values = rows.Select(element => ValueFor(element, argument)).ToArray();
        var present = values.OfType<object>().ToArray();
        return aggregate.Function switch
        {
            AggregateFunction.Count => values.LongCount(value => value is true),
            AggregateFunction.Any => values.Contains(true),
            AggregateFunction.All => values.All(value => value is true),
            AggregateFunction.Sum => Sum(present, aggregate.Type),
            AggregateFunction.Avg => present.Length == 0 ? null : Average(present),
            _ when present.Length == 0 => null,
            AggregateFunction.Min => RuleCalculator.Compute(ScalarFunction.Min, present),
            _ => RuleCalculator.Compute(ScalarFunction.Max, present),
        };
    }

    private object? ValueFor(RuleRow element, BoundExpression argument)
    {
        _element = element;
        var value = Value(argument);
        _element = null;
        return value;
    }

    private static object? Sum(object[] values, RuleType type)
    {
        object? sum = type.Kind switch
        {
            RuleTypeKind.Integer => 0L,
            RuleTypeKind.Duration => TimeSpan.Zero,
            _ => 0m,
        };
        foreach (var value in values)
        {
            sum = sum is null ? null : RuleCalculator.Compute(ArithmeticOperator.Add, sum, value);
        }

        return sum;
    }

    private static object? Average(object[] values) =>
        Sum(values, RuleType.Decimal) is { } sum ? RuleCalculator.Compute(ArithmeticOperator.Divide, sum, (decimal)values.Length) : null;
}
