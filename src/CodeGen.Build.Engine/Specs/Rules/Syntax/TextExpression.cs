namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A text in quotes.</summary>
/// <param name="Value">What stands between the quotes.</param>
/// <param name="Span">Where it stands, quotes included.</param>
internal sealed record TextExpression(string Value, RuleSpan Span) : RuleExpression(Span);
