using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>Gives expressions values by changing the fields in them: calculations are solved for one field after the other.</summary>
/// <param name="samples">Makes new rows.</param>
/// <param name="canSet">Which members may be changed.</param>
/// <param name="now">The present instant.</param>
internal sealed class RowAssignments(RowSamples samples, Func<RuleMember, bool> canSet, DateTime now)
{
    private const int LongestText = 2_000;

    /// <summary>Solves for collections; set once both exist, since each needs the other.</summary>
    public CollectionMoves? Collections { get; set; }

    /// <summary>Places where the expression has the value, if the field can have it; a calculation may still miss it by a rounding.</summary>
    public IEnumerable<RowPlace> Assign(BoundExpression expression, object value, RowPlace place) => expression switch
    {
        BoundPath { Member.IsField: true } path => Path(path, value, place),
        BoundArithmetic arithmetic => Arithmetic(arithmetic, value, place),
        BoundNegation negation => RuleCalculator.Negate(value) is { } opposite ? Assign(negation.Operand, opposite, place) : [],
        BoundCall call => Call(call, value, place),
        BoundAggregate aggregate => Collections?.Assign(aggregate, value, place) ?? [],
        _ => [],
    };

    /// <summary>Places where something in the expression has a value that had none.</summary>
    public IEnumerable<RowPlace> Fill(BoundExpression expression, RowPlace place)
    {
        foreach (var aggregate in expression.DescendantsAndSelf().OfType<BoundAggregate>().Where(aggregate => place.Value(aggregate) is null))
        {
            foreach (var filled in Collections?.AddElement(aggregate.Collection, place) ?? [])
            {
                yield return filled;
            }
        }

        foreach (var path in Paths(expression).Where(path => place.Value(path) is null))
        {
            if (WithReferences(path, place) is { } reachable && Sample(path.Member) is { } sample && CanSet(path) && reachable.With(path, sample) is { } changed)
            {
                yield return changed;
            }
        }
    }

    /// <summary>Places where the expression is null, since something in it is.</summary>
    public IEnumerable<RowPlace> Empty(BoundExpression expression, RowPlace place)
    {
        foreach (var path in Paths(expression))
        {
            for (var length = path.Members.Length; length > 0; length--)
            {
                var part = path with { Members = path.Members[..length] };
                if (part.Member.Nullable && CanSet(part) && place.With(part, null) is { } changed)
                {
                    yield return changed;
                }
            }
        }

        foreach (var division in expression.DescendantsAndSelf().OfType<BoundArithmetic>().Where(arithmetic => arithmetic.CanDivideByZero))
        {
            foreach (var zero in Assign(division.Right, division.Right.Type.Kind == RuleTypeKind.Integer ? 0L : 0m, place))
            {
                yield return zero;
            }
        }

        foreach (var aggregate in expression.DescendantsAndSelf().OfType<BoundAggregate>().Where(aggregate => aggregate.Nullable && Paths(aggregate.Collection).All(CanSet)))
        {
            if (place.WithElements(aggregate.Collection, []) is { } changed)
            {
                yield return changed;
            }
        }
    }

    /// <summary>The smallest difference between two values of the expression; null when it is not known.</summary>
    public static object? Step(BoundExpression expression) => expression is BoundPath { Member: var member } ? new MemberDomain(member).Step : expression.Type.Kind switch
    {
        RuleTypeKind.Integer => 1L,
        RuleTypeKind.Duration when expression.DescendantsAndSelf().Any(part => part.Type.Kind == RuleTypeKind.Date) => TimeSpan.FromDays(1),
        RuleTypeKind.Decimal => Paths(expression).Select(path => new MemberDomain(path.Member).Step).OfType<decimal>().DefaultIfEmpty(0.01m).Min(),
        _ => null,
    };

    /// <summary>Whether every member of the path may be changed.</summary>
    public bool CanSet(BoundPath path) => path.Members.All(canSet);

    // What belongs to elements is changed element by element.
    private static IEnumerable<BoundPath> Paths(BoundExpression expression)
    {
        if (expression is BoundPath path)
        {
            return [path];
        }

        return expression is BoundAggregate ? [] : expression.Children.SelectMany(Paths);
    }

    private IEnumerable<RowPlace> Path(BoundPath path, object value, RowPlace place)
    {
        if (CanSet(path) && new MemberDomain(path.Member).Fitted(value) is { } fitted && WithReferences(path, place)?.With(path, fitted) is { } changed)
        {
            yield return changed;
        }
    }

    // References on the way that are null get a row.
    private RowPlace? WithReferences(BoundPath path, RowPlace place)
    {
        RowPlace? reachable = place;
        for (var length = 1; length < path.Members.Length && reachable is not null; length++)
        {
            var part = path with { Members = path.Members[..length] };
            reachable = reachable.Value(part) is not null ? reachable : canSet(part.Member) ? reachable.With(part, samples.Row(part.Type.Entity)) : null;
        }

        return reachable;
    }

    private object? Sample(RuleMember member) => member.Type.Kind switch
    {
        RuleTypeKind.Reference => samples.Row(member.Type.Entity),
        RuleTypeKind.Collection => null,
        _ => new MemberDomain(member).Sample(now),
    };

    private IEnumerable<RowPlace> Arithmetic(BoundArithmetic arithmetic, object value, RowPlace place)
    {
        var (left, right) = (place.Value(arithmetic.Left), place.Value(arithmetic.Right));
        if (left is null || right is null)
        {
            return Fill(arithmetic, place);
        }

        var (forLeft, forRight) = arithmetic.Operator switch
        {
            ArithmeticOperator.Add => (ValueTargets.Moved(value, ArithmeticOperator.Subtract, right), ValueTargets.Moved(value, ArithmeticOperator.Subtract, left)),
            ArithmeticOperator.Subtract => (ValueTargets.Moved(value, ArithmeticOperator.Add, right), ValueTargets.Moved(left, ArithmeticOperator.Subtract, value)),
            ArithmeticOperator.Multiply => (ValueTargets.Moved(value, ArithmeticOperator.Divide, right), ValueTargets.Moved(value, ArithmeticOperator.Divide, left)),
            _ => (ValueTargets.Moved(value, ArithmeticOperator.Multiply, right), ValueTargets.Moved(left, ArithmeticOperator.Divide, value)),
        };
        var moves = forLeft is null ? [] : Assign(arithmetic.Left, forLeft, place);
        return forRight is null ? moves : moves.Concat(Assign(arithmetic.Right, forRight, place));
    }

    private IEnumerable<RowPlace> Call(BoundCall call, object value, RowPlace place) => (call.Function, value) switch
    {
        (ScalarFunction.Abs, _) => Signed(value).SelectMany(signed => Assign(call.Arguments[0], signed, place)),
        (ScalarFunction.Round or ScalarFunction.Lower or ScalarFunction.Upper, _) => Assign(call.Arguments[0], value, place),
        (ScalarFunction.Min or ScalarFunction.Max, _) => call.Arguments.SelectMany(argument => Assign(argument, value, place)),
        (ScalarFunction.Length, >= 0L and <= LongestText) => Texts(call.Arguments[0], (int)(long)value).SelectMany(text => Assign(call.Arguments[0], text, place)),
        _ => [],
    };

    private static IEnumerable<object> Signed(object value) => RuleCalculator.Negate(value) is { } opposite ? [value, opposite] : [value];

    private static IEnumerable<string> Texts(BoundExpression text, int length) =>
        text is BoundPath path ? new[] { new MemberDomain(path.Member).TextOf(length) }.OfType<string>() : [new string('a', length)];
}
