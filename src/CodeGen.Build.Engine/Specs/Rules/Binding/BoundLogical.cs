using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Conditions joined by one operator; <c>a and b and c</c> is one node.</summary>
/// <param name="Operator">What joins them.</param>
/// <param name="Operands">The conditions, at least two; none of them is joined by the same operator.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundLogical(LogicalOperator Operator, ImmutableArray<BoundExpression> Operands, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => RuleType.Bool;

    /// <inheritdoc />
    public override bool IsCondition => true;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => Operands;
}
