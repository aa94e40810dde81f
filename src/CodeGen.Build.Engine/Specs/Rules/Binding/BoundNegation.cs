using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>A number or duration with the other sign.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Overflows">Whether the exact result can leave its type.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundNegation(BoundExpression Operand, bool Overflows, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => Operand.Type;

    /// <inheritdoc />
    public override bool Nullable => Operand.Nullable || Overflows;

    /// <inheritdoc />
    public override bool CanOverflow => Overflows;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => [Operand];
}
