using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>The values that make a comparison hold, those at its boundary first.</summary>
internal static class ValueTargets
{
    /// <summary>Values for the left side, given the right one and the smallest difference between two values.</summary>
    public static IEnumerable<object> For(ComparisonOperator sign, object right, object? step)
    {
        switch (sign)
        {
            case ComparisonOperator.Equal:
                return [right];
            case ComparisonOperator.NotEqual:
                return Others(right, step);
            case ComparisonOperator.Less:
                return Steps(right, step, ArithmeticOperator.Subtract);
            case ComparisonOperator.Greater:
                return Steps(right, step, ArithmeticOperator.Add);
            case ComparisonOperator.LessOrEqual:
                return Steps(right, step, ArithmeticOperator.Subtract).Prepend(right);
            default:
                return Steps(right, step, ArithmeticOperator.Add).Prepend(right);
        }
    }

    /// <summary>The comparison that holds when this one does not and no side is null.</summary>
    public static ComparisonOperator Opposite(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Equal => ComparisonOperator.NotEqual,
        ComparisonOperator.NotEqual => ComparisonOperator.Equal,
        ComparisonOperator.Less => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.LessOrEqual => ComparisonOperator.Greater,
        ComparisonOperator.Greater => ComparisonOperator.LessOrEqual,
        _ => ComparisonOperator.Less,
    };

    /// <summary>Some values that differ from one.</summary>
    public static IEnumerable<object> Others(object value, object? step) => value switch
    {
        bool truth => [!truth],
        string text => [text + "a", "b", text.Length > 1 ? text[1..] : "bb", text.ToUpperInvariant(), text.ToLowerInvariant()],
        Guid => [new Guid("0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b11"), new Guid("0190a5d2-7c3e-7f6e-9d2b-3a3a6f1f2b12")],
        _ => Steps(value, step, ArithmeticOperator.Add).Concat(Steps(value, step, ArithmeticOperator.Subtract)),
    };

    // The next value, and one a good way off for where the next is not allowed.
    private static IEnumerable<object> Steps(object value, object? step, ArithmeticOperator sign)
    {
        var usual = step ?? Usual(value);
        if (usual is null || Moved(value, sign, usual) is not { } next)
        {
            yield break;
        }

        yield return next;
        if (RuleCalculator.Compute(ArithmeticOperator.Multiply, usual, 1_000L) is { } far && Moved(value, sign, far) is { } distant)
        {
            yield return distant;
        }
    }

    /// <summary>The value moved by a difference. A time of day moves within its day, which no calculation of a rule does.</summary>
    public static object? Moved(object value, ArithmeticOperator sign, object difference) => (value, difference) switch
    {
        (TimeOnly time, TimeSpan span) => Within(sign == ArithmeticOperator.Add ? time.ToTimeSpan() + span : time.ToTimeSpan() - span),
        (TimeSpan span, TimeOnly time) when sign == ArithmeticOperator.Add => Within(time.ToTimeSpan() + span),
        _ => RuleCalculator.Compute(sign, value, difference),
    };

    private static TimeOnly? Within(TimeSpan time) => time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) ? TimeOnly.FromTimeSpan(time) : null;

    private static object? Usual(object value) => value switch
    {
        long => 1L,
        decimal => 0.0001m,
        DateOnly => TimeSpan.FromDays(1),
        DateTime or TimeOnly or TimeSpan => TimeSpan.FromSeconds(1),
        _ => null,
    };
}
