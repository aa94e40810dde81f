namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A node of an expression as it is written; it knows nothing of entities and types.</summary>
/// <param name="Span">Where it stands in the expression, without parentheses around it.</param>
internal abstract record RuleExpression(RuleSpan Span);
