using System.Collections.Immutable;
using CodeGen.Build.Engine.Naming;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>
/// Which declarations of a feature are two sides of one relationship. A one-to-one or many-to-many may be declared on either side or on
/// both; the side that stands first in the spec holds the foreign key, or names the join table.
/// </summary>
public static class RelationshipSides
{
    /// <summary>The declaration on the other side; null when only this side has one.</summary>
    public static RelationshipModel? Other(IEnumerable<EntityModel> entities, EntityModel entity, RelationshipModel relation) =>
        Candidates(entities, entity, relation) is { Length: 1 } found ? found[0] : null;

    /// <summary>Whether there is no telling which declarations of the two entities belong together.</summary>
    public static bool AreAmbiguous(IEnumerable<EntityModel> entities, EntityModel entity, RelationshipModel relation) =>
        Candidates(entities, entity, relation) is { Length: > 0 } found && (found.Length > 1 || Same(entity, relation).Skip(1).Any());

    /// <summary>Whether the declaring entity holds the foreign key of a one-to-one, or names the join table of a many-to-many.</summary>
    public static bool IsHolder(IEnumerable<EntityModel> entities, EntityModel entity, RelationshipModel relation)
    {
        var all = entities.ToList();
        return Other(all, entity, relation) is null
            || all.FindIndex(other => other.Name == entity.Name) < all.FindIndex(other => other.Name == relation.Entity);
    }

    /// <summary>The wire name of a many-to-many's keys: <c>tags</c> gives <c>tag_ids</c>.</summary>
    public static string KeysName(RelationshipModel relation) => Names.Singular(relation.Name) + "_ids";

    /// <summary>The table between the two entities of a many-to-many: <c>tags</c> of <c>Post</c> gives <c>post_tags</c>.</summary>
    public static string JoinTable(EntityModel holder, RelationshipModel relation) => $"{Names.Snake(holder.Name)}_{relation.Name}";

    // An entity that relates to itself has one side only: its declaration is both.
    private static ImmutableArray<RelationshipModel> Candidates(IEnumerable<EntityModel> entities, EntityModel entity, RelationshipModel relation) =>
        relation.Kind is not (RelationshipKind.OneToOne or RelationshipKind.ManyToMany) || relation.Owned || relation.Entity == entity.Name
            ? []
            : [.. entities.Where(other => other.Name == relation.Entity).SelectMany(other => Same(other, relation with { Entity = entity.Name }))];

    private static IEnumerable<RelationshipModel> Same(EntityModel entity, RelationshipModel relation) =>
        entity.Relationships.Where(other => other.Kind == relation.Kind && other.Entity == relation.Entity && !other.Owned);
}
