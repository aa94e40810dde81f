using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Engine.Gate;

/// <summary>A feature as <c>status</c> and <c>generate</c> show it.</summary>
public sealed record FeatureStatus
{
    /// <summary>The feature.</summary>
    public required string Feature { get; init; }

    /// <summary>Its state.</summary>
    public required ModuleState State { get; init; }

    /// <summary>Its phases, in order; only those that have modules.</summary>
    public ImmutableArray<PhaseStatus> Phases { get; init; } = [];

    /// <summary>Its modules, in the order of review.</summary>
    public ImmutableArray<ModuleStatus> Modules { get; init; } = [];

    /// <summary>Its slots.</summary>
    public ImmutableArray<SlotStatus> Slots { get; init; } = [];

    /// <summary>What its review says was found.</summary>
    public ImmutableArray<ManifestFinding> Findings { get; init; } = [];

    /// <summary>Rounds of repair with a model; 0 without one.</summary>
    public int Iterations { get; init; }

    /// <summary>Tokens that a model took and gave.</summary>
    public long Tokens { get; init; }

    /// <summary>What the model cost, in US dollars.</summary>
    public decimal Cost { get; init; }

    /// <summary>Seconds that the generation took; 0 when nothing was generated.</summary>
    public double Seconds { get; init; }
}
