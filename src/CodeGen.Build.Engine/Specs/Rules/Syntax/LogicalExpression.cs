namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>Two conditions joined.</summary>
/// <param name="Operator">What joins them.</param>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record LogicalExpression(LogicalOperator Operator, RuleExpression Left, RuleExpression Right, RuleSpan Span) : RuleExpression(Span);
