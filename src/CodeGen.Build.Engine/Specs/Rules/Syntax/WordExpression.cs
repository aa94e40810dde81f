namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>An item of a list without quotes: everything up to the next comma or bracket is one word.</summary>
/// <param name="Text">The word, without blanks around it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record WordExpression(string Text, RuleSpan Span) : RuleExpression(Span);
