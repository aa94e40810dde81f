using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Approvals;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Compares what approvals.yaml records with what is applied and what is in the review.</summary>
internal static class RecordedApprovals
{
    /// <summary>Whether something is recorded that the lock does not say is applied.</summary>
    public static bool AreDue(FeatureLock featureLock, ApprovalsDocument document)
    {
        var applied = featureLock.Modules.ToDictionary(module => module.Id, module => module.ApprovedHash);
        return Entries(document, featureLock.Feature).Any(entry => applied.GetValueOrDefault(entry.Id) != entry.Hash);
    }

    /// <summary>The open modules whose very bytes are approved, and findings for approvals of other bytes.</summary>
    public static (ImmutableArray<ManifestModule> Modules, ImmutableArray<Finding> Findings) Of(
        ApprovalCandidate candidate, ApprovalsDocument document, GateFolder folder)
    {
        var open = candidate.Open.ToDictionary(module => module.Id);
        var applied = candidate.Lock.Modules.ToDictionary(module => module.Id, module => module.ApprovedHash);
        var modules = new List<ManifestModule>();
        var findings = new List<Finding>();
        foreach (var entry in Entries(document, candidate.Feature).Where(entry => applied.GetValueOrDefault(entry.Id) != entry.Hash))
        {
            if (open.GetValueOrDefault(entry.Id) is { } module && module.Hash == entry.Hash)
            {
                modules.Add(module);
            }
            else
            {
                // An entry of something that is gone for good is no reason to fail.
                var severity = applied.ContainsKey(entry.Id) ? Severity.Error : Severity.Warning;
                var message = $"{folder.RelativeGate}/approvals.yaml approves {entry.Id} of '{candidate.Feature}' with a hash that is neither applied nor in its review.";
                findings.Add(new Finding(GateFindings.ApprovalOfOtherBytes, severity, message, entry.Location) { Module = entry.Id });
            }
        }

        return ([.. modules], [.. findings]);
    }

    private static IEnumerable<ApprovedModule> Entries(ApprovalsDocument document, string feature) => document.Approvals
        .Where(approval => approval.Feature == feature)
        .SelectMany(approval => approval.Modules)
        .GroupBy(module => module.Id)
        .Select(group => group.Last());
}
