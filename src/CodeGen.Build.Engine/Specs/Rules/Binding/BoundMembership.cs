using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>
/// Whether a value is one of a list, or none of it. False when the value is null, both ways. An item that is null equals nothing:
/// <c>not in</c> passes over it.
/// </summary>
/// <param name="Operand">The value.</param>
/// <param name="Items">The list: constants and paths, at least one.</param>
/// <param name="Negated">Whether the value must be none of them.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundMembership(BoundExpression Operand, ImmutableArray<BoundExpression> Items, bool Negated, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => RuleType.Bool;

    /// <inheritdoc />
    public override bool IsCondition => true;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => [Operand, .. Items];
}
