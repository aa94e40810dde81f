using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Approvals;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Review;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Brings approved modules into the tree: compiled first, then written all or none, then the reviews brought up to date.</summary>
internal sealed class ApprovalApplier(GateFolder folder, GateServices services, WriterLock held)
{
    private readonly ChangeSetBuilder _changes = new(folder, services.ApplyEdit);
    private readonly ReviewWriter _reviews = new(folder, held);

    // The compilation was opened before: it does not know what earlier features of this run have brought.
    private readonly SortedDictionary<string, string> _applied = new(StringComparer.Ordinal);

    /// <summary>Applies selections of verified modules.</summary>
    /// <param name="selections">The modules, of each feature.</param>
    /// <param name="approvals">The approvals file as it is to be afterwards.</param>
    /// <exception cref="GateException">The file system refused; the tree is as before.</exception>
    public ApprovalOutcome Apply(ImmutableArray<ApprovalSelection> selections, ApprovalsDocument approvals)
    {
        var set = _changes.Build([.. selections.SelectMany(selection => selection.Contents())]);
        if (!set.Findings.IsEmpty)
        {
            return ApprovalOutcome.Refused(set.Findings);
        }

        var compiled = set.Files.IsEmpty ? [] : Compile(set.Files);
        if (compiled.Any(finding => finding.Severity == Severity.Error))
        {
            return ApprovalOutcome.Refused([DoesNotCompile(selections), .. compiled]);
        }

        ImmutableArray<(ApprovalSelection Selection, FeatureLock Lock)> locked =
            [.. selections.Select(selection => (selection, ApprovedLock.After(selection)))];

        // The lock is last: a kill before it leaves a recorded approval that is not applied, which apply completes.
        FileTransaction.Run(
        [
            .. set.Files.Select(file => new FileWrite(folder.Target(file.Path), file.Bytes())),
            .. selections.SelectMany(selection => new BaseFolder(folder).Writes(selection)),
            new ApprovalsStore(folder).Save(approvals),
            .. locked.Select(pair => new FileWrite(folder.Lock(pair.Lock.Feature), TextFile.Bytes(GateJson.Document(pair.Lock)))),
        ]);
        foreach (var file in set.Files)
        {
            _applied[file.Path] = file.After;
        }

        var outdated = locked.SelectMany(pair => BringUpToDate(pair.Selection, pair.Lock)).ToArray();
        return new ApprovalOutcome([.. selections.SelectMany(Applied)], [.. compiled, .. outdated]);
    }

    private ImmutableArray<Finding> Compile(ImmutableArray<FileChange> files)
    {
        var changed = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return services.Compile(
        [
            .. _applied.Where(file => !changed.Contains(file.Key)).Select(file => (file.Key, file.Value)),
            .. files.Select(file => (file.Path, file.After)),
        ]);
    }

    // The approval holds by now, so whatever happens to the review is a warning: a build writes it anew.
    private IEnumerable<Finding> BringUpToDate(ApprovalSelection selection, FeatureLock featureLock)
    {
        try
        {
            if (featureLock.IsApproved())
            {
                _reviews.Remove(featureLock.Feature);
            }
            else
            {
                Rewrite(selection, featureLock);
            }

            return [];
        }
        catch (GateException exception)
        {
            return [Finding.Of(GateFindings.ReviewOutdated, $"The review of '{featureLock.Feature}' was not brought up to date: {exception.Message}")];
        }
    }

    private void Rewrite(ApprovalSelection selection, FeatureLock featureLock)
    {
        var before = selection.Candidate.Document;
        var approved = selection.Modules.Select(module => module.Id).ToHashSet();
        var document = before with
        {
            Manifest = before.Manifest with
            {
                Modules = [.. before.Manifest.Modules.Select(module => approved.Contains(module.Id) ? module with { State = ModuleState.Approved } : module)],
            },
            Modules = [.. before.Modules.Where(module => !approved.Contains(module.Id))],
            Lock = before.Lock is null ? null : featureLock,
        };
        PendingModule[] pending = [.. document.Pending()];
        var set = FeatureChanges.Of(_changes, pending, Shared(featureLock.Feature, pending));
        _reviews.Write(featureLock.Feature, ReviewLayout.Files(document, UnifiedDiff.Of(set.Files), services.Page, folder.RelativeGate));
    }

    private PendingModule[] Shared(string feature, PendingModule[] pending) =>
        FeatureChanges.MayNeedShared(feature, pending)
        && new LockStore(folder).Current(GeneratedFeature.SharedName) is { } featureLock
        && !featureLock.IsApproved()
            ? [.. new ReviewReader(folder).Read(GeneratedFeature.SharedName, featureLock).Pending()]
            : [];

    private static IEnumerable<AppliedModule> Applied(ApprovalSelection selection) => selection.Modules.Select(module => new AppliedModule(
        selection.Candidate.Feature,
        module.Id,
        module.Hash,
        [.. module.Files.Select(file => file.Path).Concat(module.Edits.Select(edit => edit.Path)).Distinct()]));

    private static Finding DoesNotCompile(ImmutableArray<ApprovalSelection> selections)
    {
        var features = selections.Select(selection => selection.Candidate.Feature).Where(feature => feature != GeneratedFeature.SharedName || selections.Length == 1);
        return Finding.Of(
            GateFindings.ApprovalDoesNotCompile,
            $"'{string.Join("', '", features)}', applied to the tree as it is now, does not compile; nothing was written. Build the project and review it again.");
    }
}
