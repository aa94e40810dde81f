using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Everything that was generated for a feature, before and after validation.</summary>
public sealed record GeneratedFeature
{
    /// <summary>The name of the feature that several features share.</summary>
    public const string SharedName = "_shared";

    /// <summary>The feature's name, or <see cref="SharedName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The spec; null for <see cref="SharedName"/>.</summary>
    public FeatureModel? Model { get; init; }

    /// <summary>The modules, in the order in which they are reviewed.</summary>
    public required ImmutableArray<GeneratedModule> Modules { get; init; }

    /// <summary>Findings of all stages so far.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Choices that were made, with their reasons.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>What no layer has checked, each a sentence with its reason.</summary>
    public ImmutableArray<string> NotChecked { get; init; } = [];

    /// <summary>SHA-256 of the templates that were used.</summary>
    public required string TemplateSet { get; init; }

    /// <summary>What the feature puts into the database: kept with its base when it is approved.</summary>
    public FeatureSchema Schema { get; init; } = FeatureSchema.Empty;

    /// <summary>Whether an error stands, so that it cannot be approved.</summary>
    public bool Failed => Findings.Any(finding => finding.Severity == Severity.Error);
}
