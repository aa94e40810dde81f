using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>What <c>init</c> plans to write or has written.</summary>
public sealed record InitResult
{
    /// <summary>The folder that relative paths start from: the git top level, else the project's folder.</summary>
    public required string Root { get; init; }

    /// <summary>The project file, absolute; null when none could be chosen.</summary>
    public string? Project { get; init; }

    /// <summary>The files, ordered by path; empty when everything was there already or an error stopped it.</summary>
    public ImmutableArray<FileChange> Changes { get; init; } = [];

    /// <summary>What was looked at and left alone, each with its reason.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What stopped it, or what a person has to decide.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Whether an error stopped it; nothing was written then.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
