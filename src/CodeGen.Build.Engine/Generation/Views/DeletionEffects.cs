using System.Collections.Immutable;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>
/// What <c>on_delete</c> means for a row that is only marked as deleted: restrict refuses, set_null sets null, cascade marks the rows that
/// are marked themselves, and theirs. Rows that a real deletion would take along stay, as the row that they refer to does.
/// </summary>
internal sealed class DeletionEffects(ImmutableArray<EntityView> entities)
{
    /// <summary>The entities, each with what its deletion has to do.</summary>
    public ImmutableArray<EntityView> Attach() =>
        [.. entities.Select(entity => entity is { SoftDelete: true, HasDelete: true } ? WithEffects(entity) : entity)];

    private EntityView WithEffects(EntityView entity)
    {
        var incoming = Incoming(entity, entity.Variable, (key, _) => $"{key} == id", [entity.Name]).ToImmutableArray();
        return entity with
        {
            Hindering = [.. incoming.Where(view => view.Changes.IsEmpty)],
            Following = [.. incoming.Where(view => !view.Changes.IsEmpty)],
        };
    }

    private IEnumerable<IncomingView> Incoming(EntityView target, string deleted, Func<string, bool, string> refersTo, ImmutableHashSet<string> seen)
    {
        foreach (var entity in entities)
        {
            foreach (var field in entity.References.Where(field => RefersTo(field.Reference!, target)))
            {
                foreach (var view in Incoming(entity, field, deleted, refersTo, seen))
                {
                    yield return view;
                }
            }

            foreach (var (child, field) in OfChildren(entity, target))
            {
                yield return Hinders(entity, $"other.{child.Property}.Any(child => {refersTo($"child.{field.Property}", field.Optional)})");
            }

            foreach (var link in entity.Links.Where(link => RefersTo(link.Reference, target) && link.Reference.OnDelete == nameof(DeleteBehavior.Restrict)))
            {
                yield return Hinders(entity, $"other.{link.Property}.Any(linked => {refersTo("linked.Id", false)})");
            }
        }
    }

    private IEnumerable<IncomingView> Incoming(
        EntityView entity, FieldView field, string deleted, Func<string, bool, string> refersTo, ImmutableHashSet<string> seen)
    {
        var condition = refersTo($"other.{field.Property}", field.Optional);
        if (field.Reference!.OnDelete == nameof(DeleteBehavior.Restrict))
        {
            yield return Hinders(entity, condition);
            yield break;
        }

        var cascades = field.Reference.OnDelete == nameof(DeleteBehavior.Cascade);
        if (cascades && (!entity.SoftDelete || seen.Contains(entity.Name)))
        {
            yield break;
        }

        var variable = EntityViewFactory.Variable($"{Names.Snake(entity.Plural)}_by_{field.Name}");
        var keys = $"{variable}Ids";
        var next = cascades ? Incoming(entity, deleted, (key, optional) => optional ? $"{key} != null && {keys}.Contains({key}.Value)" : $"{keys}.Contains({key})", seen.Add(entity.Name)).ToList() : [];
        yield return new IncomingView
        {
            Set = entity.Set,
            Condition = condition,
            Variable = variable,
            KeysVariable = next.Count > 0 ? keys : string.Empty,
            Changes = [cascades ? $"other.DeletedAt = {deleted}.DeletedAt;" : $"other.{field.Property} = null;", .. Stamps(entity)],
        };
        foreach (var view in next)
        {
            yield return view;
        }
    }

    private static IEnumerable<string> Stamps(EntityView entity) =>
    [
        .. entity.Optimistic ? ["other.Version++;"] : Array.Empty<string>(),
        .. entity.Audit ? ["other.UpdatedAt = clock.Now();", "other.UpdatedBy = caller.Name;"] : Array.Empty<string>(),
    ];

    private static IEnumerable<(ChildView Child, FieldView Field)> OfChildren(EntityView entity, EntityView target) =>
        from child in entity.Children
        from field in child.Entity.References
        where RefersTo(field.Reference!, target) && field.Reference!.OnDelete == nameof(DeleteBehavior.Restrict)
        select (child, field);

    private static bool RefersTo(ReferenceView reference, EntityView target) => !reference.Existing && reference.Entity == target.Name;

    private static IncomingView Hinders(EntityView entity, string condition) => new() { Set = entity.Set, Condition = condition };
}
