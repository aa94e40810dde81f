using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Approvals;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Records approvals and brings approved modules into the tree.</summary>
/// <param name="folder">The gated folder.</param>
/// <param name="services">The other stages.</param>
/// <param name="held">The right to write, which the caller keeps for as long as this is used.</param>
internal sealed class ApprovalService(GateFolder folder, GateServices services, WriterLock held)
{
    private readonly CandidateReader _candidates = new(folder, services.SpecHashes);
    private readonly ApprovalApplier _applier = new(folder, services, held);
    private readonly ApprovalsStore _approvals = new(folder);

    /// <summary>Approves what the request means and applies it at once: all of it or nothing.</summary>
    public ApprovalOutcome Approve(ApprovalRequest request)
    {
        try
        {
            new ReviewWriter(folder, held).Recover();
            var candidate = _candidates.Read(request.Feature);
            var selected = ModuleSelector.Select(candidate, request);
            if (selected.IsEmpty)
            {
                return ApprovalOutcome.Refused();
            }

            ImmutableArray<ApprovalSelection> selections = [.. Shared(candidate, selected), new ApprovalSelection(candidate, selected)];
            return _applier.Apply(selections, Record(selections, request));
        }
        catch (GateException exception)
        {
            return ApprovalOutcome.Refused(exception.Finding);
        }
    }

    /// <summary>Applies what approvals.yaml records and the tree does not have yet, feature by feature.</summary>
    public ApprovalOutcome Apply()
    {
        try
        {
            new ReviewWriter(folder, held).Recover();
            var document = _approvals.Read();
            var outcomes = document.Approvals
                .Select(approval => approval.Feature)
                .Distinct()
                .OrderBy(feature => feature != GeneratedFeature.SharedName)
                .ThenBy(feature => feature, StringComparer.Ordinal)
                .Select(feature => Apply(feature, document))
                .ToArray();
            return new ApprovalOutcome(
                [.. outcomes.SelectMany(outcome => outcome.Applied)], [.. outcomes.SelectMany(outcome => outcome.Findings)]);
        }
        catch (GateException exception)
        {
            return ApprovalOutcome.Refused(exception.Finding);
        }
    }

    private ApprovalOutcome Apply(string feature, ApprovalsDocument document)
    {
        try
        {
            if (new LockStore(folder).Current(feature) is not { } featureLock)
            {
                return ApprovalOutcome.Refused(new Finding(
                    GateFindings.UnknownFeature,
                    Severity.Warning,
                    $"{folder.RelativeGate}/approvals.yaml approves '{feature}', which the gate does not know; take the entry out if the feature is gone.",
                    document.Approvals.First(approval => approval.Feature == feature).Location));
            }

            if (!RecordedApprovals.AreDue(featureLock, document))
            {
                return ApprovalOutcome.Refused();
            }

            var candidate = _candidates.Read(feature);
            var (recorded, findings) = RecordedApprovals.Of(candidate, document, folder);
            var selected = ModuleSelector.WithDependencies(candidate, recorded, add: false);
            if (selected.IsEmpty)
            {
                return ApprovalOutcome.Refused(findings);
            }

            RefuseOpenShared(candidate, selected);
            var outcome = _applier.Apply([new ApprovalSelection(candidate, selected)], document);
            return outcome with { Findings = [.. findings, .. outcome.Findings] };
        }
        catch (GateException exception)
        {
            return ApprovalOutcome.Refused(exception.Finding);
        }
    }

    // What several features share is approved with the first one that needs it.
    private IEnumerable<ApprovalSelection> Shared(ApprovalCandidate candidate, ImmutableArray<ManifestModule> selected)
    {
        if (OpenShared(candidate, selected) is not { } shared)
        {
            return [];
        }

        var needed = SharedClosure.Of(
            shared.Document.Manifest.Modules.Select(module => (module.Id, module.DependsOn)), selected.SelectMany(module => module.DependsOn));
        ImmutableArray<ManifestModule> modules = [.. shared.Open.Where(module => needed.Contains(module.Id))];
        return modules.IsEmpty ? [] : [new ApprovalSelection(shared, modules)];
    }

    private void RefuseOpenShared(ApprovalCandidate candidate, ImmutableArray<ManifestModule> selected)
    {
        if (Shared(candidate, selected).FirstOrDefault() is { } shared)
        {
            throw new GateException(
                GateFindings.DependencyNotApproved,
                $"'{candidate.Feature}' needs {shared.Modules[0].Id} of '{GeneratedFeature.SharedName}', which {folder.RelativeGate}/approvals.yaml does not approve.");
        }
    }

    private ApprovalCandidate? OpenShared(ApprovalCandidate candidate, ImmutableArray<ManifestModule> selected) =>
        candidate.Feature != GeneratedFeature.SharedName && selected.Any(module => module.DependsOn.Any(SharedClosure.IsShared))
            ? _candidates.Read(GeneratedFeature.SharedName)
            : null;

    private ApprovalsDocument Record(ImmutableArray<ApprovalSelection> selections, ApprovalRequest request)
    {
        var by = Identity(request);
        var at = services.Time.GetUtcNow();
        var document = _approvals.Read();
        return selections.Aggregate(document, (current, selection) => _approvals.Add(current, new Approval(
            selection.Candidate.Feature,
            by,
            at,
            request.Note,
            [.. selection.Modules.Select(module => new ApprovedModule(module.Id, module.Hash, _approvals.Location))],
            _approvals.Location)));
    }

    private string Identity(ApprovalRequest request)
    {
        var by = (request.By ?? services.Identity())?.Trim();
        return string.IsNullOrEmpty(by)
            ? throw new GateException(
                GateFindings.IdentityMissing, "Nobody is named as the one who approves: pass --by, or set user.name and user.email in git.")
            : by;
    }
}
