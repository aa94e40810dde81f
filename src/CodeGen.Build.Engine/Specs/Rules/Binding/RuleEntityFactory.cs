using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>Makes the entities of rules from those of a feature.</summary>
internal static class RuleEntityFactory
{
    /// <summary>The entity with its fields, implied columns, references, collections and the other sides of what refers to it.</summary>
    public static RuleEntity Create(FeatureModel model, EntityModel entity)
    {
        var fields = entity.Fields.Concat(entity.ImpliedFields).Select(field => Field(model, entity, field));
        var own = entity.Relationships.Select(relation => Own(model, entity, relation));
        var others = Referring(model, entity).Concat(Owners(model, entity));

        // A name that stands twice is reported elsewhere; an implied one gives way to a written one.
        return new RuleEntity
        {
            Name = entity.Name,
            Model = entity,
            Members = [.. fields.Concat(own).Concat(others).DistinctBy(member => member.Name, StringComparer.Ordinal)],
        };
    }

    private static RuleMember Field(FeatureModel model, EntityModel entity, FieldModel field) => new()
    {
        Name = field.Name,
        Owner = entity.Name,
        Type = TypeOf(model, field),
        Nullable = field.Type.Nullable,
        Field = field,
    };

    private static RuleType TypeOf(FeatureModel model, FieldModel field) => field.Type switch
    {
        { IsList: true } => new RuleType(RuleTypeKind.List),
        { Kind: TypeKind.String or TypeKind.Text } => RuleType.Text,
        { Kind: TypeKind.Int or TypeKind.Long } => RuleType.Integer,
        { Kind: TypeKind.Decimal or TypeKind.Money } => RuleType.Decimal,
        { Kind: TypeKind.Bool } => RuleType.Bool,
        { Kind: TypeKind.Date } => RuleType.Date,
        { Kind: TypeKind.Time } => RuleType.Time,
        { Kind: TypeKind.Timestamp } => RuleType.Timestamp,
        { Kind: TypeKind.Uuid } => RuleType.Uuid,
        { Kind: TypeKind.Json } => new RuleType(RuleTypeKind.Json),
        { Kind: TypeKind.Bytes } => new RuleType(RuleTypeKind.Bytes),
        { Kind: TypeKind.Enum, EnumValues: var words } => RuleType.Enum(words),
        { EntityName: var target } when field.Implied => model.Entities.FirstOrDefault(entity => entity.Name == target) is { } found ? KeyType(found) : RuleType.Unknown,
        _ => RuleType.Unknown,
    };

    private static RuleType KeyType(EntityModel entity) => entity.Key == TypeKind.Uuid ? RuleType.Uuid : RuleType.Integer;

    private static RuleMember Own(FeatureModel model, EntityModel entity, RelationshipModel relation) => relation.Kind switch
    {
        RelationshipKind.ManyToOne or RelationshipKind.OneToOne => Reference(entity, relation.Name, relation.Entity, relation, !relation.Required),
        _ => Collection(entity, relation.Name, relation.Entity, relation) with
        {
            ForeignKey = relation.Kind == RelationshipKind.ManyToMany ? null : ForeignKeyOfChild(model, entity, relation),
        },
    };

    private static string ForeignKeyOfChild(FeatureModel model, EntityModel entity, RelationshipModel relation) =>
        model.Entities.FirstOrDefault(child => child.Name == relation.Entity)?.Relationships
            .FirstOrDefault(other => other.Kind == RelationshipKind.ManyToOne && other.Entity == entity.Name) is { } declared
                ? ForeignKey(declared.Name)
                : ForeignKey(Names.Snake(entity.Name));

    // What refers to the entity with a many_to_one gives it a collection, unless the entity declares one of them itself.
    private static IEnumerable<RuleMember> Referring(FeatureModel model, EntityModel entity) =>
        from child in model.Entities
        where !entity.Relationships.Any(own => own.Entity == child.Name && own.Kind == RelationshipKind.OneToMany)
        let references = child.Relationships.Where(relation => relation.Kind == RelationshipKind.ManyToOne && relation.Entity == entity.Name).ToArray()
        where references.Length == 1
        select Collection(entity, CollectionName(child.Name, entity.Name), child.Name, references[0]) with
        {
            Inverse = true,
            ForeignKey = ForeignKey(references[0].Name),
        };

    // A child of a one_to_many has its owner, also when it does not declare it.
    private static IEnumerable<RuleMember> Owners(FeatureModel model, EntityModel entity) =>
        from owner in model.Entities
        from relation in owner.Relationships
        where relation.Kind == RelationshipKind.OneToMany && relation.Entity == entity.Name
            && !entity.Relationships.Any(own => own.Kind == RelationshipKind.ManyToOne && own.Entity == owner.Name)
        select Reference(entity, Names.Snake(owner.Name), owner.Name, relation, !relation.Owned && !relation.Required) with { Inverse = true };

    private static RuleMember Reference(EntityModel entity, string name, string target, RelationshipModel relation, bool nullable) => new()
    {
        Name = name,
        Owner = entity.Name,
        Type = RuleType.Reference(target),
        Nullable = nullable,
        Relationship = relation,
        ForeignKey = ForeignKey(name),
    };

    private static RuleMember Collection(EntityModel entity, string name, string target, RelationshipModel relation) => new()
    {
        Name = name,
        Owner = entity.Name,
        Type = RuleType.Collection(target),
        Relationship = relation,
    };

    private static string ForeignKey(string relation) => relation + "_id";

    private static string CollectionName(string child, string owner)
    {
        var (name, prefix) = (Names.Snake(child), Names.Snake(owner) + "_");
        return Names.Plural(name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name);
    }
}
