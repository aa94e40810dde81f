using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Locking;

namespace CodeGen.Build.Engine.Gate.Slots;

/// <summary>Finds out which slots of a feature are open: by the tree for what is approved, by definition for the rest.</summary>
internal sealed class SlotReader(GateFolder folder)
{
    /// <summary>The slots with their states, in the lock's order.</summary>
    /// <exception cref="GateException">A file cannot be read.</exception>
    public ImmutableArray<(LockSlot Slot, SlotState State)> Read(FeatureLock featureLock) =>
        [.. featureLock.Slots.Select(slot => (slot, State(featureLock, slot)))];

    private SlotState State(FeatureLock featureLock, LockSlot slot)
    {
        var module = featureLock.Modules.First(module => module.Id == slot.Module);
        if (module.State != ModuleState.Approved)
        {
            return SlotState.Open;
        }

        var copy = $"base/{featureLock.Feature}/{GateFolder.PhasePath(module.Phase, slot.File)}";
        if (TextFile.Read(folder.InGate(copy), copy) is not { } generated || ContentHash.OfGenerated(generated.Text) != slot.Sha256)
        {
            return SlotState.Unknown;
        }

        var current = TextFile.Read(folder.Target(slot.File), slot.File)?.Text ?? "";
        return SlotBody.Compare(generated.Text, current, slot.Method);
    }
}
