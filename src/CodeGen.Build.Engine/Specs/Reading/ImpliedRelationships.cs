using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>The other sides of relationships that the spec writes on one side only.</summary>
internal static class ImpliedRelationships
{
    /// <summary>
    /// The implied relationships of an entity: a collection for each many-to-one that leads to it, a reference for each one-to-many
    /// that it is in. What has the name of a written member is left out: the written one is meant.
    /// </summary>
    public static IEnumerable<RelationshipModel> Of(FeatureModel model, EntityModel entity)
    {
        var taken = entity.Fields.Select(field => field.Name).Concat(entity.Relationships.Select(relation => relation.Name)).ToHashSet(StringComparer.Ordinal);
        return model.Entities.SelectMany(other => Collections(entity, other).Concat(References(entity, other))).Where(relation => taken.Add(relation.Name));
    }

    private static IEnumerable<RelationshipModel> Collections(EntityModel entity, EntityModel other)
    {
        if (entity.Relationships.Any(relation => relation.Kind == RelationshipKind.OneToMany && relation.Entity == other.Name))
        {
            return [];
        }

        var references = other.Relationships.Where(relation => relation.Kind == RelationshipKind.ManyToOne && relation.Entity == entity.Name).ToArray();
        var plural = RelationshipReader.ImpliedName(RelationshipKind.OneToMany, other.Name, entity.Name);
        return references.Select(reference => reference with
        {
            Kind = RelationshipKind.OneToMany,
            Entity = other.Name,

            // Two references to one entity, such as buyer and seller, have a collection each.
            Name = references.Length == 1 ? plural : $"{reference.Name}_{plural}",
            Implied = true,
        });
    }

    private static IEnumerable<RelationshipModel> References(EntityModel entity, EntityModel other) =>
        entity.Relationships.Any(relation => relation.Kind == RelationshipKind.ManyToOne && relation.Entity == other.Name)
            ? []
            : other.Relationships.Where(relation => relation.Kind == RelationshipKind.OneToMany && relation.Entity == entity.Name).Take(1).Select(collection => collection with
            {
                Kind = RelationshipKind.ManyToOne,
                Entity = other.Name,
                Name = Names.Snake(other.Name),
                Required = collection.Owned || collection.Required,
                Owned = false,
                Implied = true,
            });
}
