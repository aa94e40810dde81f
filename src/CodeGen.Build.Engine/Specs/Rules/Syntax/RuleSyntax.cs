using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>An expression that has been parsed.</summary>
/// <param name="Text">The text.</param>
/// <param name="Root">The tree; it holds <see cref="MissingExpression"/> where something is missing.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record RuleSyntax(string Text, RuleExpression Root, ImmutableArray<RuleProblem> Problems);
