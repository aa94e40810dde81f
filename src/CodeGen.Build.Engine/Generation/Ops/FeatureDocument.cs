using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Ops;

/// <summary>The documentation of a feature as templates see it.</summary>
public sealed record FeatureDocument
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What the feature is for; empty when the spec does not say.</summary>
    public required string Description { get; init; }

    /// <summary>The spec, relative to the root.</summary>
    public required string Spec { get; init; }

    /// <summary>The endpoints.</summary>
    public required ImmutableArray<DocumentedEndpoint> Endpoints { get; init; }

    /// <summary>The entities.</summary>
    public required ImmutableArray<DocumentedEntity> Entities { get; init; }

    /// <summary>The lines of the entity diagram; empty for none.</summary>
    public required ImmutableArray<string> Diagram { get; init; }

    /// <summary>The acceptance criteria, one list item each.</summary>
    public required ImmutableArray<string> Criteria { get; init; }

    /// <summary>The script that deploys the schema, relative to the root; empty for none.</summary>
    public string DeployScript { get; init; } = string.Empty;

    /// <summary>The script that takes the schema back; empty for none.</summary>
    public string RollbackScript { get; init; } = string.Empty;

    /// <summary>The monitoring queries, relative to the root; empty for none.</summary>
    public string Queries { get; init; } = string.Empty;

    /// <summary>The alerting rules, relative to the root; empty for none.</summary>
    public string Alerts { get; init; } = string.Empty;

    /// <summary>The setting of the feature flag; empty for a feature without endpoints.</summary>
    public required string FlagSetting { get; init; }

    /// <summary>Whether the flag is closed while nothing is configured.</summary>
    public required bool FlagClosed { get; init; }

    /// <summary>The shares in which the flag is to be opened; empty when the spec plans none.</summary>
    public required string FlagSteps { get; init; }
}
