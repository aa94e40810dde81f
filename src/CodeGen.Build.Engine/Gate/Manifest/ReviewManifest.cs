using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Gate.Manifest;

/// <summary><c>manifest.json</c>: all that the review says, and what the approval of each module binds.</summary>
internal sealed record ReviewManifest
{
    /// <summary>The format that this version writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The mark by which a review folder is known as ours.</summary>
    public const string OurName = "CodeGen.Build";

    /// <summary>Version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Who wrote it.</summary>
    public string Generator { get; init; } = OurName;

    /// <summary>The feature.</summary>
    public required string Feature { get; init; }

    /// <summary>Heading of the spec.</summary>
    public string? Title { get; init; }

    /// <summary>What the spec says the feature is for.</summary>
    public string? Description { get; init; }

    /// <summary>Where the spec is; null for the shared feature.</summary>
    public SourceLocation? Spec { get; init; }

    /// <summary>The project file, relative to the root: what the commands of the review name.</summary>
    public required string Project { get; init; }

    /// <summary>Hash of the spec.</summary>
    public required string SpecHash { get; init; }

    /// <summary>Hash of the template set.</summary>
    public required string TemplateSet { get; init; }

    /// <summary>Hash of the facts of the code base that were used.</summary>
    public required string Facts { get; init; }

    /// <summary>Whether all layers of validation that exist have seen exactly this.</summary>
    public required bool Validated { get; init; }

    /// <summary>Modules in the order of review.</summary>
    public required ImmutableArray<ManifestModule> Modules { get; init; }

    /// <summary>What the feature puts into the database; null for nothing.</summary>
    public FeatureSchema? Schema { get; init; }

    /// <summary>What was found, gravest first.</summary>
    public ImmutableArray<ManifestFinding> Findings { get; init; } = [];

    /// <summary>The criteria and their tests.</summary>
    public ImmutableArray<ManifestCriterion> Criteria { get; init; } = [];

    /// <summary>The deployment checklist.</summary>
    public ImmutableArray<ChecklistItem> Checklist { get; init; } = [];

    /// <summary>What no layer has checked.</summary>
    public ImmutableArray<string> NotChecked { get; init; } = [];

    /// <summary>Whether an error stands.</summary>
    public bool HasErrors() => Findings.Any(finding => finding.Severity == Severity.Error);
}
