namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary><c>not</c> in front of a condition.</summary>
/// <param name="Operand">The condition.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record NotExpression(RuleExpression Operand, RuleSpan Span) : RuleExpression(Span);
