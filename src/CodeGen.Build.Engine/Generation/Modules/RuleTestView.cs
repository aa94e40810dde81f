using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A test that a rule refuses what violates it.</summary>
/// <param name="Operation">The operation; null for an action.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Title">The rule as the words of the test's name.</param>
/// <param name="Row">The method that adds the stored row, without <c>Add</c> and <c>Async</c>; empty for a creation.</param>
/// <param name="Request">The method that makes the request, without <c>Async</c>; empty where none is sent.</param>
public sealed record RuleTestView(OperationView? Operation, RuleView Rule, string Title, string Row, string Request);
