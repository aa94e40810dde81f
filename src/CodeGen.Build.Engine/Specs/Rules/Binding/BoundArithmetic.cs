using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>
/// Two values computed; null when one is null, when the divisor is zero, or when the result leaves its type. Integers give an Integer, except
/// that a quotient is always Decimal, rounded to 10 places.
/// </summary>
/// <param name="Operator">How.</param>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
/// <param name="ValueType">The type of the result.</param>
/// <param name="Range">What the result can be; null when nothing is known.</param>
/// <param name="Overflows">Whether the exact result can leave its type.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundArithmetic(
    ArithmeticOperator Operator, BoundExpression Left, BoundExpression Right, RuleType ValueType, NumberRange? Range, bool Overflows, RuleSpan Span)
    : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => ValueType;

    /// <inheritdoc />
    public override bool Nullable => Left.Nullable || Right.Nullable || Overflows || CanDivideByZero;

    /// <inheritdoc />
    public override bool CanOverflow => Overflows;

    /// <summary>Whether the divisor can be zero at run time.</summary>
    public bool CanDivideByZero => Operator == ArithmeticOperator.Divide && Right is not BoundConstant;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => [Left, Right];
}
