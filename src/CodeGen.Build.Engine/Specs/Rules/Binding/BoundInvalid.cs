using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Stands where an error was reported, so that it is not reported again further out; no bound rule holds one.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundInvalid(RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => RuleType.Unknown;
}
