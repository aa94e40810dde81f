namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary><c>true</c> or <c>false</c>.</summary>
/// <param name="Value">Which of them.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BooleanExpression(bool Value, RuleSpan Span) : RuleExpression(Span);
