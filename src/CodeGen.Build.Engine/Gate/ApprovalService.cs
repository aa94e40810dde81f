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
            var selections = Selections(request);
            return selections.IsEmpty ? ApprovalOutcome.Refused() : _applier.Apply(selections, Record(selections, request));
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

            var selection = new ApprovalSelection(candidate, selected);
            RefuseOpenShared(selection);
            var outcome = _applier.Apply([selection], document);
            return outcome with { Findings = [.. findings, .. outcome.Findings] };
        }
        catch (GateException exception)
        {
            return ApprovalOutcome.Refused(exception.Finding);
        }
    }

    // What several features share is approved with the first one that needs it.
    private ImmutableArray<ApprovalSelection> Selections(ApprovalRequest request)
    {
        var selections = request.Features.Distinct()
            .Select(_candidates.Read)
            .Select(candidate => new ApprovalSelection(candidate, ModuleSelector.Select(candidate, request)))
            .Where(selection => !selection.Modules.IsEmpty)
            .ToLookup(selection => selection.Candidate.Feature == GeneratedFeature.SharedName);
        var asked = selections[true].FirstOrDefault();
        var needed = Shared([.. selections[false]]);
        var shared = asked is null || needed is null
            ? asked ?? needed
            : asked with { Modules = [.. asked.Candidate.Open.Where(module => asked.Modules.Contains(module) || needed.Modules.Any(other => other.Id == module.Id))] };
        return shared is null ? [.. selections[false]] : [shared, .. selections[false]];
    }

    private ApprovalSelection? Shared(params ImmutableArray<ApprovalSelection> selections)
    {
        string[] needed = [.. selections.SelectMany(selection => selection.Modules).SelectMany(module => module.DependsOn).Where(SharedClosure.IsShared)];
        if (needed.Length == 0)
        {
            return null;
        }

        var shared = _candidates.Read(GeneratedFeature.SharedName);
        var closure = SharedClosure.Of(shared.Document.Manifest.Modules.Select(module => (module.Id, module.DependsOn)), needed);
        ImmutableArray<ManifestModule> modules = [.. shared.Open.Where(module => closure.Contains(module.Id))];
        return modules.IsEmpty ? null : new ApprovalSelection(shared, modules);
    }

    private void RefuseOpenShared(ApprovalSelection selection)
    {
        if (selection.Candidate.Feature != GeneratedFeature.SharedName && Shared(selection) is { } shared)
        {
            throw new GateException(
                GateFindings.DependencyNotApproved,
                $"'{selection.Candidate.Feature}' needs {shared.Modules[0].Id} of '{GeneratedFeature.SharedName}', which {folder.RelativeGate}/approvals.yaml does not approve.");
        }
    }

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
