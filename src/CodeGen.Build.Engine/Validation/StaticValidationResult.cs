using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Validation;

/// <summary>What layer 1 says about a feature.</summary>
/// <param name="Findings">All findings, ordered by place.</param>
/// <param name="NotChecked">What was not checked, each a sentence with its reason.</param>
/// <param name="Project">The project with the feature; its assembly is null while errors stand.</param>
/// <param name="Tests">The test project with the feature; null when it was not compiled.</param>
public sealed record StaticValidationResult(
    ImmutableArray<Finding> Findings, ImmutableArray<string> NotChecked, CheckResult Project, CheckResult? Tests);
