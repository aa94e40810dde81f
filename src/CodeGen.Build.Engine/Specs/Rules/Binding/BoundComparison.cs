using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>
/// Two values compared: both numbers, or both of one type. False when one is null, also for <see cref="ComparisonOperator.NotEqual"/>.
/// A field of type bool that stands alone is compared with true.
/// </summary>
/// <param name="Operator">How.</param>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundComparison(ComparisonOperator Operator, BoundExpression Left, BoundExpression Right, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => RuleType.Bool;

    /// <inheritdoc />
    public override bool IsCondition => true;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => [Left, Right];
}
