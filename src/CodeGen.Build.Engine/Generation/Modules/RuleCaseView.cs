using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A unit test of a rule's method.</summary>
/// <param name="Name">The test's name.</param>
/// <param name="Statements">What it arranges, line by line.</param>
/// <param name="Call">The call of the method.</param>
/// <param name="Expected"><c>True</c> or <c>False</c>.</param>
/// <param name="Origin">Where the spec declares the rule.</param>
public sealed record RuleCaseView(string Name, ImmutableArray<string> Statements, string Call, string Expected, SourceLocation Origin);
