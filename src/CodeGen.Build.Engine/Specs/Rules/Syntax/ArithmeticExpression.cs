namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>Two values computed.</summary>
/// <param name="Operator">How.</param>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ArithmeticExpression(ArithmeticOperator Operator, RuleExpression Left, RuleExpression Right, RuleSpan Span) : RuleExpression(Span);
