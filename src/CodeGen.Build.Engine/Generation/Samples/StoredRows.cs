using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>Rows that tests store by themselves, past services and validation.</summary>
/// <param name="rows">The rows of the tests.</param>
internal sealed class StoredRows(FeatureRows rows)
{
    private SampleRows Samples => rows.Samples;

    /// <summary>The usual row as it is stored: without links.</summary>
    public RuleRow Of(EntityView entity) =>
        SampleRows.Links(entity).Aggregate(Samples.Of(entity), (row, link) => row.With(link.Name, ImmutableArray<RuleRow>.Empty));

    /// <summary>A row that violates a rule and keeps others; null when none was found.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="violated">The rule, of the entity or of what it owns.</param>
    /// <param name="kept">The others; the violated one does not count among them.</param>
    /// <param name="isRefused">Whether the database refuses the row.</param>
    public RuleRow? Violating(EntityView entity, RuleModel violated, IEnumerable<SampleRule> kept, bool isRefused) =>
        SampleRows.Rules(entity).FirstOrDefault(rule => rule.Rule == violated) is { } rule
        && Samples.Find(Of(entity), [.. kept.Where(other => other.Rule != violated)], isStored: true, rule, isRefused) is { } row
        && CanBeAdded(entity, row) ? row : null;

    /// <summary>Whether a test can add the row: rows that another entity owns are not added without it.</summary>
    public bool CanBeAdded(EntityView entity, RuleRow row) => row.Values.All(pair => pair.Value is not ImmutableArray<RuleRow> { IsEmpty: false } others
        || entity.Children.Any(child => child.Name == pair.Key) || SampleRows.Links(entity).Any(link => link.Name == pair.Key)
        || Samples.Entity(others[0].Entity) is { Owned: false });

    /// <summary>The row with the usual links: it differs from what is requested by nothing else.</summary>
    public RuleRow WithLinks(EntityView entity, RuleRow row) =>
        SampleRows.Links(entity).Aggregate(row, (linked, link) => linked.With(link.Name, Samples.Of(entity)[link.Name]));

    /// <summary>The method that adds a row which a rule refuses, without <c>Add</c> and <c>Async</c>.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="row">The row.</param>
    /// <param name="method">Its name where there is none yet.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="isRefused">Whether the database refuses the row.</param>
    public string Method(EntityView entity, RuleRow row, string method, string rule, bool isRefused) =>
        rows.Method(entity, WithLinks(entity, row), method, $" that the rule {rule} refuses", isRefused);
}
