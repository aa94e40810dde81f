using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>A row that a rule is tested with.</summary>
/// <param name="Situation">What is special about it, such as <c>total == 100</c> or <c>status is null</c>.</param>
/// <param name="Atom">The comparison that it is about.</param>
/// <param name="Row">The row; everything that must have a value has a valid one.</param>
/// <param name="Expected">Whether the rule's condition holds for it.</param>
/// <param name="Decides">Whether the atom decides that: with its opposite the condition would come out the other way.</param>
internal sealed record DecisionCase(string Situation, BoundExpression Atom, RuleRow Row, bool Expected, bool Decides);
