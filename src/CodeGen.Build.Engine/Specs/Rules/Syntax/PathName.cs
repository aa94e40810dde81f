namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A word of a path.</summary>
/// <param name="Text">The word.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct PathName(string Text, RuleSpan Span);
