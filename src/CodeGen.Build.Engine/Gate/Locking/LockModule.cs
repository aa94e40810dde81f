using System.Collections.Immutable;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Gate.Locking;

/// <summary>A module as the lock remembers it.</summary>
internal sealed record LockModule
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>Hash of what was generated last; null when the spec no longer asks for the module.</summary>
    public string? Hash { get; init; }

    /// <summary>Its state.</summary>
    public required ModuleState State { get; init; }

    /// <summary>Hash of what was approved and applied last; null before that.</summary>
    public string? ApprovedHash { get; init; }

    /// <summary>Target paths of the whole files that were applied.</summary>
    public ImmutableArray<string> AppliedFiles { get; init; } = [];
}
