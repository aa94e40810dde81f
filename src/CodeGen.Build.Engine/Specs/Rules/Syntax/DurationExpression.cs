namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A duration such as <c>30 minutes</c>.</summary>
/// <param name="Count">How many units.</param>
/// <param name="Unit">The unit, in the singular.</param>
/// <param name="Value">The duration.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record DurationExpression(decimal Count, string Unit, TimeSpan Value, RuleSpan Span) : RuleExpression(Span);
