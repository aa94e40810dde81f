using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Modules;
using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation;

/// <summary>
/// Makes explicit what a spec leaves to the generator: tables that only <c>schema_changes</c> names, which side of a relationship holds
/// the foreign key, the field that holds the state, the longest text of a <c>format</c>, and classes of enums whose usual name is taken.
/// </summary>
internal static class ModelCompletion
{
    public static FeatureModel Complete(FeatureModel model)
    {
        var own = model.Entities.Select(entity => StateFields.Complete(WithoutMirrors(model, entity))).Concat(AddedTables(model)).Select(entity => WithAddedColumns(model, entity));
        ImmutableArray<EntityModel> entities = [.. WithOtherSides([.. own])];
        return model with
        {
            Entities = [.. WithEnumClasses(entities).Select(entity => entity with { Fields = WithLengths(entity.Fields) })],
            Routes = [.. model.Routes.Select(route => route with { Request = WithLengths(route.Request) })],
            SchemaChanges = [.. model.SchemaChanges.Select(change => change with { Columns = WithLengths(change.Columns) })],
        };
    }

    private static ImmutableArray<FieldModel> WithLengths(ImmutableArray<FieldModel> fields) =>
        [.. fields.Select(field => field.Format is { } format ? field with { MaxLength = field.MaxLength ?? format.MaxLength } : field)];

    // A one-to-one that both sides declare has one foreign key.
    private static EntityModel WithoutMirrors(FeatureModel model, EntityModel entity) => entity with
    {
        Relationships = [.. entity.Relationships.Where(relationship =>
            relationship.Kind != RelationshipKind.OneToOne || RelationshipSides.IsHolder(model.Entities, entity, relationship))],
    };

    private static IEnumerable<EntityModel> AddedTables(FeatureModel model) =>
        from change in model.SchemaChanges
        where change.Kind == SchemaChangeKind.AddTable
        where !model.Entities.Any(entity => entity.Table == change.Table)
        select new EntityModel
        {
            Name = Names.Pascal(Names.Singular(change.Table)),
            Table = change.Table,
            Location = change.Location,
            Description = change.Description,
            Fields = change.Columns.Any(column => !column.Implied) ? change.Columns : [CreatedAt(change)],
        };

    // A column that is added to a table of the spec itself is a field of its entity.
    private static EntityModel WithAddedColumns(FeatureModel model, EntityModel entity) => entity with
    {
        Fields =
        [
            .. entity.Fields,
            .. model.SchemaChanges
                .Where(change => change is { Kind: SchemaChangeKind.AddColumn, Type: not null, Name: not null } && change.Table == entity.Table)
                .Where(change => !entity.Fields.Concat(entity.ImpliedFields).Any(field => field.Name == change.Name))
                .Select(change => ExistingTableModules.Field(change)),
        ],
    };

    // A table of which nothing else is said gets a key and the time of its rows; the reader has asked about it.
    private static FieldModel CreatedAt(SchemaChangeModel change) => new()
    {
        Name = "created_at",
        Type = new TypeReference(TypeKind.Timestamp),
        Location = change.Location,
        Default = "now",
        Description = "When the row was written.",
    };

    private static IEnumerable<EntityModel> WithOtherSides(ImmutableArray<EntityModel> entities)
    {
        var missing =
            from owner in entities
            from relationship in owner.Relationships
            where relationship is { Kind: RelationshipKind.OneToMany, Owned: false }
            from child in entities
            where child.Name == relationship.Entity
            where !child.Relationships.Any(other => other.Kind == RelationshipKind.ManyToOne && other.Entity == owner.Name)
            select (child.Name, Relationship: new RelationshipModel
            {
                Kind = RelationshipKind.ManyToOne,
                Entity = owner.Name,
                Name = Names.Snake(owner.Name),
                Location = relationship.Location,
                Required = relationship.Required,
                OnDelete = relationship.OnDelete,
            });
        var byChild = missing.ToLookup(pair => pair.Name, pair => pair.Relationship, StringComparer.Ordinal);
        return entities.Select(entity => entity with { Relationships = [.. entity.Relationships, .. byChild[entity.Name]] });
    }

    // The status of OrderLine and the line_status of Order would both become OrderLineStatus.
    private static IEnumerable<EntityModel> WithEnumClasses(ImmutableArray<EntityModel> entities)
    {
        var taken = entities.Select(entity => entity.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            var members = entity.Fields.Select(field => Names.Pascal(field.Name)).ToHashSet(StringComparer.Ordinal);
            yield return entity with { Fields = [.. entity.Fields.Select(field => field.Type is { Kind: TypeKind.Enum, IsList: false } ? WithEnumClass(field, entity.Name, members, taken) : field)] };
        }
    }

    private static FieldModel WithEnumClass(FieldModel field, string owner, HashSet<string> members, HashSet<string> taken)
    {
        var usual = FieldViewFactory.EnumClass(field, owner);
        var name = usual;
        while (members.Contains(name) || !taken.Add(name))
        {
            name += "Value";
        }

        return name == usual ? field : field with { EnumClass = name };
    }
}
