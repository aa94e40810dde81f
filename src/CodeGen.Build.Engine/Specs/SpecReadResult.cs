using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs;

/// <summary>What reading a spec gave.</summary>
/// <param name="Model">The model; null when the text could not be understood well enough to name a feature.</param>
/// <param name="Findings">All findings, in the order of their places.</param>
public sealed record SpecReadResult(FeatureModel? Model, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether an error stops the feature.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
