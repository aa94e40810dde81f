using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>The entities that paths of rules lead through.</summary>
/// <param name="entities">The entities; of two with one name the first counts.</param>
/// <param name="unread">Names of members that were reported and left out of the model: rules accept them in silence.</param>
internal sealed class RuleCatalog(IEnumerable<RuleEntity> entities, IEnumerable<string>? unread = null)
{
    private readonly Dictionary<string, RuleEntity> _entities = entities
        .GroupBy(entity => entity.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly ImmutableHashSet<string> _unread = [.. unread ?? []];

    /// <summary>All entities.</summary>
    public IEnumerable<RuleEntity> Entities => _entities.Values;

    /// <summary>The entity of this name; null for one that only the project knows.</summary>
    public RuleEntity? Find(string? name) => name is null ? null : _entities.GetValueOrDefault(name);

    /// <summary>Whether a member of this name was reported and left out of the model.</summary>
    public bool IsUnread(string name) => _unread.Contains(name);

    /// <summary>The entities of a feature.</summary>
    public static RuleCatalog Of(FeatureModel model, IEnumerable<string>? unread = null) =>
        new(model.Entities.Select(entity => RuleEntityFactory.Create(model, entity)), unread);
}
