using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Binds calculations: which types can be computed, what they give, and whether the result can leave its type.</summary>
/// <param name="scope">What is known.</param>
/// <param name="binder">Binds the operands.</param>
internal sealed class ArithmeticBinder(BindingScope scope, RuleBinder binder)
{
    /// <summary>Two values computed.</summary>
    public BoundExpression Calculation(ArithmeticExpression arithmetic)
    {
        var (left, right) = Operands(arithmetic);
        if (left is BoundInvalid || right is BoundInvalid)
        {
            return new BoundInvalid(arithmetic.Span);
        }

        if (arithmetic.Operator == ArithmeticOperator.Divide && right is BoundConstant { Value: 0L or 0m })
        {
            return scope.Report(RuleFindings.DivisionByZero, right.Span, "This divides by zero, which gives no value. Divide by another number.");
        }

        if (left.Type.IsUnknown || right.Type.IsUnknown)
        {
            return new BoundArithmetic(arithmetic.Operator, left, right, RuleType.Unknown, null, Overflows: true, arithmetic.Span);
        }

        if (ResultType(arithmetic.Operator, left, right) is not { } type)
        {
            return scope.Report(RuleFindings.Type, arithmetic.Span, Problem(arithmetic.Operator, left, right));
        }

        if (left is BoundConstant { Value: var first } && right is BoundConstant { Value: var second })
        {
            return Folded(RuleCalculator.Compute(arithmetic.Operator, first, second), type, arithmetic.Span);
        }

        var range = RuleRanges.Of(arithmetic.Operator, left, right, type);
        return new BoundArithmetic(arithmetic.Operator, left, right, type, RuleRanges.Kept(range, type), !RuleRanges.Fits(range, type), arithmetic.Span);
    }

    /// <summary>A value with the other sign.</summary>
    public BoundExpression Negation(NegationExpression negation)
    {
        var operand = binder.Value(negation.Operand);
        return operand switch
        {
            BoundInvalid => operand,
            BoundConstant { Value: long or decimal or TimeSpan } constant => Folded(RuleCalculator.Negate(constant.Value), constant.Type, negation.Span),
            { Type: { IsNumber: true } or { Kind: RuleTypeKind.Duration } } => new BoundNegation(operand, CanLeave(operand), negation.Span),
            { Type.IsUnknown: true } => new BoundNegation(operand, Overflows: true, negation.Span),
            _ => scope.Report(RuleFindings.Type, operand.Span, $"A minus stands before numbers and durations, and '{scope.Written(operand.Span)}' is {operand.Type}."),
        };
    }

    // Every decimal has its opposite.
    private static bool CanLeave(BoundExpression operand) => operand.Type.Kind != RuleTypeKind.Decimal && !RuleRanges.Fits(-RuleRanges.Of(operand), operand.Type);

    private (BoundExpression Left, BoundExpression Right) Operands(ArithmeticExpression arithmetic)
    {
        if (arithmetic.Left is TextExpression)
        {
            var first = binder.Value(arithmetic.Right);
            return (binder.Value(arithmetic.Left, first.Type), first);
        }

        var left = binder.Value(arithmetic.Left);
        return (left, arithmetic.Right is TextExpression ? binder.Value(arithmetic.Right, left.Type) : binder.Value(arithmetic.Right));
    }

    private BoundExpression Folded(object? value, RuleType type, RuleSpan span) => value is null
        ? scope.Report(RuleFindings.Overflow, span, $"The result of '{scope.Written(span)}' is more than {type} can be.")
        : new BoundConstant(value, type, span);

    private static RuleType? ResultType(ArithmeticOperator sign, BoundExpression left, BoundExpression right)
    {
        var (one, other) = (left.Type, right.Type);
        if (one.IsNumber && other.IsNumber)
        {
            return sign != ArithmeticOperator.Divide && one.Kind == RuleTypeKind.Integer && other.Kind == RuleTypeKind.Integer ? RuleType.Integer : RuleType.Decimal;
        }

        return (one.Kind, sign, other.Kind) switch
        {
            (RuleTypeKind.Timestamp, ArithmeticOperator.Subtract, RuleTypeKind.Timestamp) => RuleType.Duration,
            (RuleTypeKind.Date, ArithmeticOperator.Subtract, RuleTypeKind.Date) => RuleType.Duration,
            (RuleTypeKind.Time, ArithmeticOperator.Subtract, RuleTypeKind.Time) => RuleType.Duration,
            (RuleTypeKind.Timestamp, ArithmeticOperator.Add or ArithmeticOperator.Subtract, RuleTypeKind.Duration) => RuleType.Timestamp,
            (RuleTypeKind.Duration, ArithmeticOperator.Add, RuleTypeKind.Timestamp) => RuleType.Timestamp,
            (RuleTypeKind.Date, ArithmeticOperator.Add or ArithmeticOperator.Subtract, RuleTypeKind.Duration) when IsWholeDays(right) => RuleType.Date,
            (RuleTypeKind.Duration, ArithmeticOperator.Add, RuleTypeKind.Date) when IsWholeDays(left) => RuleType.Date,
            (RuleTypeKind.Duration, ArithmeticOperator.Add or ArithmeticOperator.Subtract, RuleTypeKind.Duration) => RuleType.Duration,
            (RuleTypeKind.Duration, ArithmeticOperator.Multiply or ArithmeticOperator.Divide, RuleTypeKind.Integer or RuleTypeKind.Decimal) => RuleType.Duration,
            (RuleTypeKind.Integer or RuleTypeKind.Decimal, ArithmeticOperator.Multiply, RuleTypeKind.Duration) => RuleType.Duration,
            _ => null,
        };
    }

    private static bool IsWholeDays(BoundExpression duration) => duration is BoundConstant { Value: TimeSpan value } && value.Ticks % TimeSpan.TicksPerDay == 0;

    private string Problem(ArithmeticOperator sign, BoundExpression left, BoundExpression right)
    {
        var types = $"'{scope.Written(left.Span)}' is {left.Type} and '{scope.Written(right.Span)}' is {right.Type}";
        return (left.Type.Kind, right.Type.Kind) switch
        {
            (RuleTypeKind.Date, RuleTypeKind.Timestamp) or (RuleTypeKind.Timestamp, RuleTypeKind.Date) =>
                $"{types}. Compute days with days (today) and instants with instants (now).",
            (RuleTypeKind.Date, RuleTypeKind.Duration) or (RuleTypeKind.Duration, RuleTypeKind.Date) =>
                $"{types}. To a day only whole days are added that the rule itself writes, such as: {scope.Written(left.Span)} + 30 days",
            (RuleTypeKind.Time, RuleTypeKind.Duration) or (RuleTypeKind.Duration, RuleTypeKind.Time) =>
                $"{types}. A time of day would pass midnight; compute with instants, or compare the difference of two times.",
            (RuleTypeKind.Timestamp or RuleTypeKind.Date, RuleTypeKind.Integer or RuleTypeKind.Decimal) =>
                $"{types}. Write the unit, for example: {scope.Written(right.Span)} days",
            (RuleTypeKind.Duration, RuleTypeKind.Duration) =>
                $"{types}: durations are added and subtracted, and multiplied or divided by numbers. Compare them directly.",
            (RuleTypeKind.Text, RuleTypeKind.Text) => "Texts cannot be computed.",
            _ => $"{types}: '{RuleOperators.Sign(sign)}' does not compute them.",
        };
    }
}
