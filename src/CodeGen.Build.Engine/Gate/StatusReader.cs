using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Review;
using CodeGen.Build.Engine.Gate.Slots;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Reads where the features stand: from locks, reviews and the tree; generates nothing and writes nothing.</summary>
/// <param name="folder">The gated folder.</param>
/// <param name="specHashes">Hashes of today's specs by feature.</param>
internal sealed class StatusReader(GateFolder folder, IReadOnlyDictionary<string, string> specHashes)
{
    private readonly LockStore _locks = new(folder);
    private readonly ReviewReader _reviews = new(folder);
    private readonly SlotReader _slots = new(folder);

    /// <summary>All features, the shared one first.</summary>
    /// <exception cref="GateException">A lock or manifest cannot be read.</exception>
    public StatusDocument Read() => new(
    [
        .. _locks.Features()
            .Select(_locks.Current)
            .OfType<FeatureLock>()
            .OrderBy(featureLock => featureLock.Feature != GeneratedFeature.SharedName)
            .Select(Status),
    ]);

    private FeatureStatus Status(FeatureLock featureLock)
    {
        var stale = IsStale(featureLock);
        ImmutableArray<ModuleStatus> modules =
            [.. featureLock.Modules.Select(module => new ModuleStatus(module.Id, module.Phase, module.State, module.Hash))];
        ImmutableArray<SlotStatus> slots =
            [.. _slots.Read(featureLock).Select(slot => new SlotStatus(slot.Slot.Id, slot.Slot.Module, slot.Slot.File, slot.State))];
        return new FeatureStatus
        {
            Feature = featureLock.Feature,
            State = stale ? ModuleState.Stale : featureLock.State,
            Phases = [.. featureLock.Modules.GroupBy(module => module.Phase).OrderBy(phase => phase.Key).Select(phase => Phase(phase, slots))],
            Modules = modules,
            Slots = slots,
            Findings = featureLock.IsApproved() ? [] : _reviews.Manifest(featureLock.Feature)?.Findings ?? [],
        };
    }

    private bool IsStale(FeatureLock featureLock) =>
        featureLock.Feature != GeneratedFeature.SharedName
        && specHashes.GetValueOrDefault(featureLock.Feature) != featureLock.SpecHash;

    private static PhaseStatus Phase(IGrouping<Phase, LockModule> phase, ImmutableArray<SlotStatus> slots)
    {
        var ids = phase.Select(module => module.Id).ToImmutableArray();
        return new PhaseStatus(
            phase.Key,
            FeatureLock.StateOf(phase.Any(module => module.State == ModuleState.Failed), phase),
            ids,
            [.. slots.Where(slot => slot.State != SlotState.Closed && ids.Contains(slot.Module)).Select(slot => slot.Id)]);
    }
}
