using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>What a run of the pipeline did.</summary>
/// <param name="Findings">Everything that was found, in the order of stages and specs.</param>
/// <param name="Features">The features that were generated.</param>
internal sealed record GenerateOutcome(ImmutableArray<Finding> Findings, ImmutableArray<GeneratedOutcome> Features)
{
    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
