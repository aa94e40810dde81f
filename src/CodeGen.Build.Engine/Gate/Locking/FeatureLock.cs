using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Gate.Locking;

/// <summary><c>lock/&lt;feature&gt;.json</c>: committed, deterministic, the machine's memory of a feature.</summary>
internal sealed record FeatureLock
{
    /// <summary>The format that this version writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>The feature.</summary>
    public required string Feature { get; init; }

    /// <summary>Hash of the spec.</summary>
    public required string SpecHash { get; init; }

    /// <summary>Hash of the template set.</summary>
    public required string TemplateSet { get; init; }

    /// <summary>Hash of the facts that were used.</summary>
    public required string Facts { get; init; }

    /// <summary>Hash of the settings that shaped what was generated.</summary>
    public string Settings { get; init; } = "";

    /// <summary>The pinned number of its migration.</summary>
    public string? Migration { get; init; }

    /// <summary>Hash of what the feature puts into the database; null for nothing.</summary>
    public string? SchemaHash { get; init; }

    /// <summary>The whole feature's state.</summary>
    public required ModuleState State { get; init; }

    /// <summary>Whether validation has seen what was generated.</summary>
    public required bool Validated { get; init; }

    /// <summary>Codes of the errors that stand, in order; null when none does.</summary>
    public ImmutableArray<string>? Failed { get; init; }

    /// <summary>Its modules, in the order of review.</summary>
    public required ImmutableArray<LockModule> Modules { get; init; }

    /// <summary>Slots that were generated open.</summary>
    public ImmutableArray<LockSlot> Slots { get; init; } = [];

    /// <summary>Ids of the checklist's lines that had no evidence when it was generated.</summary>
    public ImmutableArray<string> ChecklistOpen { get; init; } = [];

    /// <summary>Whether nothing is left to approve.</summary>
    public bool IsApproved() => State == ModuleState.Approved;

    /// <summary>The state of a feature whose modules are in these states.</summary>
    public static ModuleState StateOf(bool failed, IEnumerable<LockModule> modules)
    {
        var states = modules.Select(module => module.State).ToHashSet();
        return failed ? ModuleState.Failed
            : states.Contains(ModuleState.Stale) ? ModuleState.Stale
            : states.Contains(ModuleState.Rejected) ? ModuleState.Rejected
            : states.Contains(ModuleState.Pending) ? ModuleState.Pending
            : ModuleState.Approved;
    }
}
