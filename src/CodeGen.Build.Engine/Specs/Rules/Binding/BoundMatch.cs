using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Whether a whole text matches a regular expression; false for null.</summary>
/// <param name="Operand">The text.</param>
/// <param name="Pattern">The regular expression as written; <see cref="RulePattern"/> says how it is run.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundMatch(BoundExpression Operand, string Pattern, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => RuleType.Bool;

    /// <inheritdoc />
    public override bool IsCondition => true;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => [Operand];
}
