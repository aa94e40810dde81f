using System.Numerics;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Truth;

/// <summary>What is known of an atom without trying values.</summary>
internal static class AtomTruth
{
    /// <summary>The path of an atom that compares just it with constants, or asks whether it is null; null for other atoms.</summary>
    public static BoundPath? PathOf(BoundExpression atom) => atom switch
    {
        BoundComparison { Left: BoundPath path, Right: BoundConstant } => Known(path),
        BoundComparison { Left: BoundConstant, Right: BoundPath path } => Known(path),
        BoundMembership { Operand: BoundPath path, Items: var items } when items.All(item => item is BoundConstant) => Known(path),
        BoundNullTest { Operand: BoundPath path } => Known(path),
        _ => null,
    };

    /// <summary>The result of an atom by the types and limits of what is in it; null when rows can differ.</summary>
    public static bool? Decided(BoundExpression atom) => atom switch
    {
        BoundConstant { Value: bool value } => value,
        BoundNullTest { Operand: { Nullable: false, HasUnknown: false } } test => test.Negated,
        BoundComparison { HasUnknown: false } comparison => Compared(comparison),
        _ => null,
    };

    private static BoundPath? Known(BoundPath path) => path.Type.IsUnknown ? null : path;

    private static bool? Compared(BoundComparison comparison)
    {
        if (RuleRanges.Of(comparison.Left) is not { } left || RuleRanges.Of(comparison.Right) is not { } right)
        {
            return null;
        }

        // A comparison with null is false, so that nothing that can be null makes it hold always.
        return Compared(comparison.Operator, left, right) switch
        {
            true when comparison.Left.Nullable || comparison.Right.Nullable => null,
            var result => result,
        };
    }

    private static bool? Compared(ComparisonOperator sign, NumberRange left, NumberRange right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        var (one, other) = (left.WithScale(scale), right.WithScale(scale));
        return sign switch
        {
            ComparisonOperator.Less => Ordered(one.High < other.Low, one.Low >= other.High),
            ComparisonOperator.LessOrEqual => Ordered(one.High <= other.Low, one.Low > other.High),
            ComparisonOperator.Greater => Ordered(one.Low > other.High, one.High <= other.Low),
            ComparisonOperator.GreaterOrEqual => Ordered(one.Low >= other.High, one.High < other.Low),
            ComparisonOperator.Equal => Ordered(IsSame(one, other), IsApart(one, other)),
            _ => Ordered(IsApart(one, other), IsSame(one, other)),
        };
    }

    private static bool? Ordered(bool always, bool never) => always ? true : never ? false : null;

    private static bool IsApart(NumberRange one, NumberRange other) => BigInteger.Max(one.Low, other.Low) > BigInteger.Min(one.High, other.High);

    private static bool IsSame(NumberRange one, NumberRange other) => one.Low == one.High && other.Low == other.High && one.Low == other.Low;
}
