using System.Collections.Frozen;
using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Format;

/// <summary>
/// How many items the lists of the format, and entries its free mappings, may have: far more than a feature needs, and so few that a
/// build is never busy for longer than people wait.
/// </summary>
public static class FormatLimits
{
    private const int Fields = 500;
    private const int Words = 100;

    /// <summary>All limits, in the order of the documentation.</summary>
    public static ImmutableArray<FormatLimit> All { get; } =
    [
        new("top", "entities", 200),
        new("top", "acceptance_criteria", 500),
        new("top", "api_contract", 500),
        new("top", "schema_changes", SpecLimits.SchemaChanges),
        new("top", "events", 200),
        new("top", "clarifications", 1_000),
        new("entity", "fields", Fields),
        new("entity", "relationships", Words),
        new("entity", "indexes", 64),
        new("entity", "filters", 64),
        new("entity", "sort", 16),
        new("entity", "business_rules", 200),
        new("entity", "states", Words),
        new("entity", "transitions", 500),
        new("states", "values", Words),
        new("transition", "from", Words),
        new("field", "values", SpecLimits.EnumWords),
        new("rule", "forbid", Words),
        new("rule", "on", Words),
        new("contract route", "request", Fields),
        new("contract route", "response", Fields),
        new("contract route", "errors", Words),
        new("schema change", "columns", Fields),
        new("event", "payload", Fields),
        new("event", "consumers", Words),
        new("security", "endpoints", 2_000),
        new("rollout", "steps", Words),
    ];

    private static readonly FrozenDictionary<(string Place, string Key), int> Numbers = All.ToFrozenDictionary(limit => (limit.Place, limit.Key), limit => limit.Most);

    /// <summary>The most items or entries behind a key; null for no limit.</summary>
    public static int? Of(FormatPlace place, string key)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Numbers.TryGetValue((place.Name, key), out var most) ? most : null;
    }
}
