using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>A spec of the project, read.</summary>
/// <param name="Item">The project's item.</param>
/// <param name="Path">The path relative to the root.</param>
/// <param name="Model">The model; null when the text names no feature.</param>
/// <param name="Findings">What was found in it.</param>
internal sealed record SpecFile(FeatureSpecItem Item, string Path, FeatureModel? Model, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it can be generated from.</summary>
    public bool IsUsable => Model is not null && Findings.All(finding => finding.Severity != Severity.Error);
}
