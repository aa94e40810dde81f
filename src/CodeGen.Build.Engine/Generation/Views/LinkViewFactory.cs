using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>Spells many-to-many relationships out for the templates.</summary>
internal sealed class LinkViewFactory(FeatureModel model, ReferenceResolver references)
{
    /// <summary>The links of an entity.</summary>
    public ImmutableArray<LinkView> Create(EntityModel entity) =>
    [
        .. entity.Relationships.Where(relationship => relationship.Kind == RelationshipKind.ManyToMany)
            .Select(relationship => Create(entity, relationship)).OfType<LinkView>(),
    ];

    private LinkView? Create(EntityModel entity, RelationshipModel relationship)
    {
        if (references.Find(relationship) is not var (reference, kind))
        {
            return null;
        }

        var other = RelationshipSides.Other(model.Entities, entity, relationship);
        var table = RelationshipSides.JoinTable(entity, relationship);
        var own = $"{Names.Snake(entity.Name)}_id";
        var column = $"{Names.Singular(relationship.Name)}_id";
        var property = Names.PropertyName(relationship.Name, entity.Name);
        var referred = column == own ? $"other_{column}" : column;
        return new LinkView
        {
            Keys = Keys(entity, relationship, reference, kind, property),
            Property = property,
            Variable = EntityViewFactory.Variable(relationship.Name),
            KeysVariable = EntityViewFactory.Variable(RelationshipSides.KeysName(relationship)),
            OtherProperty = other is null ? string.Empty : Names.PropertyName(other.Name, relationship.Entity),
            Reference = reference,
            OnDeleteOwn = (other?.OnDelete ?? DeleteBehavior.Cascade).ToString(),
            IsHolder = RelationshipSides.IsHolder(model.Entities, entity, relationship),
            Table = table,
            OwnColumn = own,
            OtherColumn = referred,
            IndexName = CSharpLiteral.Text(SchemaNames.Index(table, referred)),
            Summary = $"The {Summaries.Words(relationship.Name)}; other {Summaries.Words(Names.Plural(entity.Name))} may have the same ones.",
            Origin = relationship.Location,
        };
    }

    // A response always has the list; a request may leave it out when the relationship is not required.
    private static FieldView Keys(EntityModel entity, RelationshipModel relationship, ReferenceView reference, TypeKind kind, string property)
    {
        var field = new FieldModel
        {
            Name = RelationshipSides.KeysName(relationship),
            Type = new TypeReference(kind, Nullable: !relationship.Required, IsList: true),
            Location = relationship.Location,
            Description = $"The keys of the {Summaries.Words(relationship.Name)}.",
            Implied = true,
        };
        var always = FieldViewFactory.Create(field with { Type = field.Type with { Nullable = false } }, entity.Name, databaseTypes: false);
        var order = kind == TypeKind.String ? "Order(StringComparer.Ordinal)" : "Order()";
        return FieldViewFactory.Create(field, entity.Name, databaseTypes: false, reference) with
        {
            ResponseType = always.ResponseType,
            ResponseModifier = always.ResponseModifier,
            ToResponse = $"[.. entity.{property}.Select(other => other.{reference.KeyProperty}).{order}]",
        };
    }
}
