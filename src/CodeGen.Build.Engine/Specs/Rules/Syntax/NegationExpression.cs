namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A minus in front of a value.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record NegationExpression(RuleExpression Operand, RuleSpan Span) : RuleExpression(Span);
