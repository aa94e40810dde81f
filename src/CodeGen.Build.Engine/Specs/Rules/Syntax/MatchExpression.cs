namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary><c>matches /…/</c>.</summary>
/// <param name="Operand">The text.</param>
/// <param name="Pattern">The regular expression between the slashes, <c>\/</c> already read as <c>/</c>.</param>
/// <param name="PatternSpan">Where the regular expression stands, slashes included.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record MatchExpression(RuleExpression Operand, string Pattern, RuleSpan PatternSpan, RuleSpan Span) : RuleExpression(Span);
