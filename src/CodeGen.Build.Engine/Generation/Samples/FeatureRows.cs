using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Modules;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>The rows and requests that a feature's tests need.</summary>
internal static class FeatureRows
{
    /// <summary>Rows of all entities in an order that explains itself; null with the name of the entity of which no row can be made.</summary>
    public static (ImmutableArray<RowView>? Rows, string? Missing) Of(FeaturePlan plan)
    {
        var existing = new ExistingEntityRows(plan.Input.Context, plan.Types);
        var rows = new List<RowView>();
        var needed = plan.AllEntities.SelectMany(Needed)
            .Where(reference => reference.Existing)
            .Select(reference => reference.Entity)
            .Distinct(StringComparer.Ordinal);
        foreach (var name in needed)
        {
            if (existing.Rows(name) is not { } found)
            {
                return (null, name);
            }

            rows.AddRange(found);
        }

        rows.AddRange(plan.Feature.Entities.Select(Row));
        return ([.. rows], null);
    }

    /// <summary>The initialiser of a valid request.</summary>
    public static RowView Request(EntityView entity) => Row(entity) with
    {
        Assignments =
        [
            .. Assignments(entity.Fields, field => field.Sample),
            .. entity.Links.Select(link => $"{link.Keys.Property} = [await Add{link.Reference.Entity}Async(host)]"),
        ],
        Children = [.. entity.Children.Select(child => new ChildRowView(
            child.Property, child.Entity, [.. Assignments(child.Entity.Fields, field => field.Sample)]))],
    };

    // A unique reference is tested with a value, also where rows may be without one.
    private static IEnumerable<ReferenceView> Needed(EntityView entity) =>
        entity.References.Where(field => field.Unique || field.Reference!.Required).Select(field => field.Reference!)
            .Concat(entity.Links.Select(link => link.Reference));

    private static RowView Row(EntityView entity) => new()
    {
        Name = entity.Name,
        Type = entity.Type,
        Words = entity.Words,
        KeyType = entity.KeyType,
        KeyProperty = "Id",
        Assignments = [.. Assignments(entity.Fields, field => field.EntitySample), .. entity.Optimistic ? new[] { "Version = 1" } : []],
        Children = [.. entity.Children.Select(child => new ChildRowView(
            child.Property, child.Entity, [.. Assignments(child.Entity.Fields, field => field.EntitySample)]))],
    };

    private static IEnumerable<string> Assignments(ImmutableArray<FieldView> fields, Func<FieldView, string> sample) =>
        from field in fields
        where field.Reference is not { Required: false }
        select $"{field.Property} = {(field.Reference is { } reference ? $"await Add{reference.Entity}Async(host)" : sample(field))}";
}
