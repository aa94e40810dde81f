using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Finds the entities that a feature refers to: its own first, then those of the code base.</summary>
internal sealed class ReferenceResolver(FeatureModel model, ProjectContext context, FeatureNames names, TypeNames types)
{
    /// <summary>The foreign key of a many-to-one or one-to-one relationship; null when the entity is unknown or its key has no type of the format.</summary>
    public FieldView? ForeignKey(EntityModel owner, RelationshipModel relationship, bool databaseTypes)
    {
        if (Find(relationship) is not { } found)
        {
            return null;
        }

        var field = new FieldModel
        {
            Name = $"{relationship.Name}_id",
            Type = new TypeReference(found.Kind, Nullable: !relationship.Required),
            Location = relationship.Location,
            Unique = relationship.Kind == RelationshipKind.OneToOne,
            Description = $"The key of the {Summaries.Words(relationship.Entity)} that it belongs to.",
            Implied = true,
        };
        return FieldViewFactory.Create(field, owner.Name, databaseTypes, found.View);
    }

    /// <summary>The entity that a relationship names, and the kind of its key; null when nobody defines it.</summary>
    public (ReferenceView View, TypeKind Kind)? Find(RelationshipModel relationship)
    {
        if (model.Entities.FirstOrDefault(entity => entity.Name == relationship.Entity) is { } own)
        {
            return (View(relationship, own.Name, names.EntityNamespace, "Id", own.Table, "id", own.Key, existing: false), own.Key);
        }

        return context.Entities.FirstOrDefault(entity => entity.Name == relationship.Entity) is { KeyKind: { } kind } existing
            ? (View(relationship, existing.Name, existing.Namespace, existing.KeyProperty, existing.Table, existing.KeyColumn, kind, existing: true), kind)
            : null;
    }

    private ReferenceView View(
        RelationshipModel relationship, string entity, string ns, string key, string table, string column, TypeKind kind, bool existing) => new()
        {
            Entity = entity,
            Type = types.Reference(entity, ns),
            Namespace = ns,
            KeyProperty = key,
            Table = table,
            KeyColumn = column,
            OnDelete = relationship.OnDelete.ToString(),
            IsOneToOne = relationship.Kind == RelationshipKind.OneToOne,
            Required = relationship.Required,
            Existing = existing,
            UnknownKey = kind switch
            {
                TypeKind.Uuid => "Guid.NewGuid()",
                TypeKind.String => "\"no such key\"",
                _ => "int.MaxValue",
            },
        };
}
