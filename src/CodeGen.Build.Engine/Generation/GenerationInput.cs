using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Generation.Templates;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>Everything that a feature is generated from.</summary>
public sealed record GenerationInput
{
    /// <summary>The feature.</summary>
    public required FeatureModel Model { get; init; }

    /// <summary>The code base.</summary>
    public required ProjectContext Context { get; init; }

    /// <summary>The DbContext that the feature's entities belong to; null when the code base has none, so that the shared one is generated.</summary>
    public DbContextInfo? DbContext { get; init; }

    /// <summary>The templates.</summary>
    public required TemplateRenderer Renderer { get; init; }

    /// <summary>SHA-256 of the templates.</summary>
    public required string TemplateSet { get; init; }

    /// <summary>Why there is no test project to write tests for; null when there is one.</summary>
    public string? NoTests { get; init; }

    /// <summary>The number of the migration, which stands in front of its file's name.</summary>
    public required int MigrationNumber { get; init; }

    /// <summary>Files that approvals of this feature brought, relative to the root: what is in them is the feature's own.</summary>
    public ImmutableHashSet<string> OwnFiles { get; init; } = [];

    /// <summary>The migration's files as they were approved; carried on while the schema stays as it was.</summary>
    public ImmutableArray<GeneratedFile> ApprovedMigration { get; init; } = [];

    /// <summary>What the feature put into the database when it was last approved.</summary>
    public FeatureSchema BaseSchema { get; init; } = FeatureSchema.Empty;

    /// <summary>Whether the name that the feature had before, if it names one, is that of an approved feature, or is history since its own approval.</summary>
    public bool IsOldNameKnown { get; init; } = true;
}
