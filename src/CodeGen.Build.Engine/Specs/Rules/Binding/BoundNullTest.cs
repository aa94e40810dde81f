using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Whether there is no value, or one.</summary>
/// <param name="Operand">A value of any type, also a reference.</param>
/// <param name="Negated">Whether there must be one.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundNullTest(BoundExpression Operand, bool Negated, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => RuleType.Bool;

    /// <inheritdoc />
    public override bool IsCondition => true;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => [Operand];
}
