using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>What binding a rule's expression gave.</summary>
/// <param name="Expression">The condition; null while it has errors.</param>
/// <param name="Problems">What is wrong with it, of its syntax too.</param>
internal sealed record RuleBinding(BoundExpression? Expression, ImmutableArray<RuleProblem> Problems);
