namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>The word <c>null</c> where a value is expected; it is understood so that the message can say <c>is null</c>.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record NullExpression(RuleSpan Span) : RuleExpression(Span);
