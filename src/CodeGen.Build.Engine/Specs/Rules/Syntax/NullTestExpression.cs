namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary><c>is null</c> or <c>is not null</c>.</summary>
/// <param name="Operand">The value.</param>
/// <param name="Negated">Whether it is <c>is not null</c>.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record NullTestExpression(RuleExpression Operand, bool Negated, RuleSpan Span) : RuleExpression(Span);
