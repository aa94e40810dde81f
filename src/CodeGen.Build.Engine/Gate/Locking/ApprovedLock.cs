using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Gate.Locking;

/// <summary>The lock of a feature after an approval.</summary>
internal static class ApprovedLock
{
    /// <summary>The lock with the selected modules approved.</summary>
    public static FeatureLock After(ApprovalSelection selection)
    {
        var approved = selection.Modules.ToDictionary(module => module.Id);
        var before = selection.Candidate.Lock;
        ImmutableArray<LockModule> modules =
        [
            .. before.Modules.Select(module => approved.GetValueOrDefault(module.Id) is { } now
                ? module with
                {
                    State = ModuleState.Approved,
                    ApprovedHash = now.Hash,
                    AppliedFiles = [.. now.Files.Select(file => file.Path)],
                }
                : module),
        ];
        return before with
        {
            Modules = modules,
            State = FeatureLock.StateOf(before.Failed is not null, modules),
        };
    }
}
