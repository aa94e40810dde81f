using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Approvals;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Review;
using CodeGen.Build.Engine.Gate.Slots;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Lists what keeps the gate closed. An approved file that was edited is the team's and no open point.</summary>
/// <param name="folder">The gated folder.</param>
/// <param name="specHashes">Hashes of today's specs by feature.</param>
internal sealed class GateCheck(GateFolder folder, IReadOnlyDictionary<string, string> specHashes)
{
    private readonly LockStore _locks = new(folder);
    private readonly ReviewReader _reviews = new(folder);
    private readonly SlotReader _slots = new(folder);

    /// <summary>The open points, by feature.</summary>
    public GateDocument Check()
    {
        var points = new List<OpenPoint>();
        var document = Guard(points, "", () => new ApprovalsStore(folder).Read());
        var features = _locks.Features();
        foreach (var feature in features)
        {
            Guard(points, feature, () =>
            {
                if (_locks.Current(feature) is { } featureLock)
                {
                    points.AddRange(Feature(featureLock, document));
                }

                return true;
            });
        }

        points.AddRange(specHashes.Keys
            .Where(feature => !features.Contains(feature))
            .Order(StringComparer.Ordinal)
            .Select(feature => Point(feature, null, GateFindings.NotGenerated, $"'{feature}' has a spec and no lock; build the project and commit the lock.")));
        return new GateDocument([.. points.OrderBy(point => point.Feature, StringComparer.Ordinal)]);
    }

    private IEnumerable<OpenPoint> Feature(FeatureLock featureLock, ApprovalsDocument? document) =>
    [
        .. Inputs(featureLock),
        .. Review(featureLock),
        .. featureLock.Modules.SelectMany(module => Module(featureLock, module, document)),
        .. Slots(featureLock),
        .. Checklist(featureLock),
    ];

    private IEnumerable<OpenPoint> Inputs(FeatureLock featureLock)
    {
        var feature = featureLock.Feature;
        if (featureLock.Failed is { } codes)
        {
            yield return Point(feature, null, GateFindings.FeatureFailed, $"'{feature}' has errors: {string.Join(", ", codes)}.");
        }

        if (feature == GeneratedFeature.SharedName)
        {
            yield break;
        }

        if (!specHashes.TryGetValue(feature, out var today))
        {
            yield return Point(feature, null, GateFindings.FeatureGone, $"No spec describes '{feature}' any more.");
        }
        else if (today != featureLock.SpecHash)
        {
            yield return Point(feature, null, GateFindings.ModuleStale, $"The spec of '{feature}' has changed since it was generated; build the project.");
        }
    }

    // A review that is there has to be what was validated; one that is not is rebuilt by a build.
    private List<OpenPoint> Review(FeatureLock featureLock)
    {
        var points = new List<OpenPoint>();
        if (!featureLock.IsApproved() && Directory.Exists(folder.Review(featureLock.Feature)))
        {
            Guard(points, featureLock.Feature, () => _reviews.Read(featureLock.Feature, featureLock));
        }

        return points;
    }

    private IEnumerable<OpenPoint> Module(FeatureLock featureLock, LockModule module, ApprovalsDocument? document)
    {
        var feature = featureLock.Feature;
        switch (module.State)
        {
            case ModuleState.Pending or ModuleState.Rejected:
                yield return Point(feature, module.Id, GateFindings.ApprovalPending, $"{module.Id} of '{feature}' is {GateWord(module.State)}.");
                break;
            case ModuleState.Stale when module.Hash is null:
                yield return Point(feature, module.Id, GateFindings.ModuleStale, $"The spec no longer asks for {module.Id} of '{feature}', and its files are still in the tree.");
                break;
            case ModuleState.Stale:
                yield return Point(feature, module.Id, GateFindings.ModuleStale, $"{module.Id} of '{feature}' was approved in an older version; a new one waits for approval.");
                break;
        }

        if (module.ApprovedHash is null && module.State != ModuleState.Approved)
        {
            yield break;
        }

        if (document is not null && (module.ApprovedHash is null || document.Find(feature, module.Id)?.Hash != module.ApprovedHash))
        {
            yield return Point(feature, module.Id, GateFindings.NotRecorded, $"The lock says that {module.Id} of '{feature}' is approved; approvals.yaml has no entry for its hash.");
        }

        foreach (var path in module.Hash is null ? [] : module.AppliedFiles.Where(path => !File.Exists(folder.Target(path))))
        {
            yield return Point(feature, module.Id, GateFindings.ApprovedFileMissing, $"'{path}' of {module.Id} was approved and is not in the tree.");
        }
    }

    private IEnumerable<OpenPoint> Slots(FeatureLock featureLock) => _slots.Read(featureLock)
        .Where(slot => slot.State != SlotState.Closed)
        .Select(slot => slot.State == SlotState.Open
            ? Point(featureLock.Feature, slot.Slot.Module, GateFindings.SlotOpen, $"Slot {slot.Slot.Id} in '{slot.Slot.File}' is open: write the method's body once it is approved.")
            : Point(featureLock.Feature, slot.Slot.Module, GateFindings.BaseDiffers, $"Whether slot {slot.Slot.Id} is open cannot be told: its copy under base/ is missing or changed."));

    private static IEnumerable<OpenPoint> Checklist(FeatureLock featureLock) => featureLock.ChecklistOpen.Select(item =>
        Point(featureLock.Feature, null, GateFindings.ChecklistIncomplete, $"The checklist of '{featureLock.Feature}' has no evidence for {item}."));

    private static T? Guard<T>(List<OpenPoint> points, string feature, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (GateException exception)
        {
            points.Add(Point(feature, exception.Finding.Module, exception.Finding.Descriptor, exception.Finding.Message));
            return default;
        }
    }

    private static string GateWord(ModuleState state) => state == ModuleState.Rejected ? "rejected" : "not approved";

    private static OpenPoint Point(string feature, string? module, FindingDescriptor descriptor, string message) =>
        new(feature, module, descriptor.Code, message);
}
