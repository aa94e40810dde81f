namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>Stands where an expression is missing; that has been reported.</summary>
/// <param name="Span">Where it should stand.</param>
internal sealed record MissingExpression(RuleSpan Span) : RuleExpression(Span);
