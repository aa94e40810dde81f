using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate;

/// <summary>What approve or apply did.</summary>
/// <param name="Applied">The modules that are in the tree now.</param>
/// <param name="Findings">Why something was not done, and what the compiler had to say.</param>
internal sealed record ApprovalOutcome(ImmutableArray<AppliedModule> Applied, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether the command ends with exit code 0.</summary>
    public bool Succeeded => Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>An outcome without any change.</summary>
    public static ApprovalOutcome Refused(params IEnumerable<Finding> findings) => new([], [.. findings]);
}
