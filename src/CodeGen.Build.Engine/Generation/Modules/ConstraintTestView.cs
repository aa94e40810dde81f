using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A test that the database refuses what a rule refuses.</summary>
/// <param name="Rule">The rule as the words of the test's name.</param>
/// <param name="Row">The method that tries to add the row, without <c>Add</c> and <c>Async</c>.</param>
/// <param name="Constraint">The name of the CHECK constraint as a C# literal.</param>
/// <param name="Class">The class of the refusals; empty for a rule that nothing else looks at.</param>
/// <param name="Error">The refusal.</param>
/// <param name="Origin">Where the spec declares the rule.</param>
public sealed record ConstraintTestView(string Rule, string Row, string Constraint, string Class, string Error, SourceLocation Origin);
