namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>Two values compared.</summary>
/// <param name="Operator">How.</param>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ComparisonExpression(ComparisonOperator Operator, RuleExpression Left, RuleExpression Right, RuleSpan Span) : RuleExpression(Span);
