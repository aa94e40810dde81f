using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>A feature spec, read: immutable, and every node knows where it stands.</summary>
public sealed record FeatureModel
{
    /// <summary>The feature's name, <c>[a-z][a-z0-9_]{0,63}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name stands; its file is the spec's.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Version of the format that the spec is written in; 1 unless given.</summary>
    public int SpecVersion { get; init; } = 1;

    /// <summary>A few words for headings: given, or made from the name; null without a name.</summary>
    public string? Title { get; init; }

    /// <summary>What the feature is for; null when not given.</summary>
    public string? Description { get; init; }

    /// <summary>The name that the feature had before; null when not given.</summary>
    public string? Was { get; init; }

    /// <summary>The other files that belong to it, those that they name in turn included, in the order of reading.</summary>
    public ImmutableArray<IncludeModel> Includes { get; init; } = [];

    /// <summary>The entities, owned ones included.</summary>
    public ImmutableArray<EntityModel> Entities { get; init; } = [];

    /// <summary>The acceptance criteria.</summary>
    public ImmutableArray<CriterionModel> Criteria { get; init; } = [];

    /// <summary>The contract routes.</summary>
    public ImmutableArray<RouteModel> Routes { get; init; } = [];

    /// <summary>The schema changes.</summary>
    public ImmutableArray<SchemaChangeModel> SchemaChanges { get; init; } = [];

    /// <summary>The events that it publishes.</summary>
    public ImmutableArray<EventModel> Events { get; init; } = [];

    /// <summary>The feature flag; null when the spec asks for none.</summary>
    public RolloutModel? Rollout { get; init; }

    /// <summary>Time limit of requests, in milliseconds; null for none.</summary>
    public int? TimeoutMs { get; init; }

    /// <summary>Who may call what.</summary>
    public required SecurityModel Security { get; init; }

    /// <summary>Page sizes.</summary>
    public PagingModel Paging { get; init; } = new();

    /// <summary>Answers to questions, by question id.</summary>
    public ImmutableSortedDictionary<string, string> Clarifications { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Where each answer stands, by question id.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> ClarificationLocations { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;

    /// <summary>SHA-256 (hex) of the spec's bytes and those of its includes.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;

    /// <summary>Every field that the spec writes: of entities, requests, responses, new tables and events.</summary>
    public IEnumerable<FieldModel> AllFields() =>
        Entities.SelectMany(entity => entity.Fields)
            .Concat(Routes.SelectMany(route => route.Request.Concat(route.Response)))
            .Concat(SchemaChanges.SelectMany(change => change.Columns))
            .Concat(Events.SelectMany(item => item.Payload));
}
