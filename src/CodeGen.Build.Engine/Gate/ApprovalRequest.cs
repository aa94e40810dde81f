using System.Collections.Immutable;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Gate;

/// <summary>What a person approves.</summary>
/// <param name="Features">The features: all of them or, where one cannot be, none.</param>
internal sealed record ApprovalRequest(params ImmutableArray<string> Features)
{
    /// <summary>Only this phase of each; null for all.</summary>
    public Phase? Phase { get; init; }

    /// <summary>Only this module of each; null for all.</summary>
    public string? Module { get; init; }

    /// <summary>Who approves; null to ask git.</summary>
    public string? By { get; init; }

    /// <summary>A remark to keep; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>Whether modules that are needed are approved along.</summary>
    public bool WithDependencies { get; init; }
}
