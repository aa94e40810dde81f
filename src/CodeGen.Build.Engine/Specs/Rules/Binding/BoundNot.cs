using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>The opposite of a condition.</summary>
/// <param name="Operand">The condition.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundNot(BoundExpression Operand, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => RuleType.Bool;

    /// <inheritdoc />
    public override bool IsCondition => true;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => [Operand];
}
