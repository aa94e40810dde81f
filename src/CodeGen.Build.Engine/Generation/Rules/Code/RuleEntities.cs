using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>The entities that code of rules reaches: those of the feature, and those of the code base that they refer to.</summary>
/// <param name="entities">The entities of the feature.</param>
/// <param name="existing">Those of the code base.</param>
internal sealed class RuleEntities(ImmutableArray<EntityView> entities, ImmutableArray<EntityCode> existing)
{
    private readonly ImmutableDictionary<string, EntityCode> _entities = entities
        .SelectMany(entity => entity.Children.Select(child => child.Entity).Prepend(entity))
        .Select(Create)
        .Concat(existing)
        .DistinctBy(entity => entity.Name)
        .ToImmutableDictionary(entity => entity.Name, StringComparer.Ordinal);

    /// <summary>The entity of a name.</summary>
    /// <exception cref="NotWritableException">There is no code for it.</exception>
    public EntityCode Find(string? name) => name is not null && _entities.TryGetValue(name, out var found)
        ? found
        : throw new NotWritableException($"it reads '{name}', which is no entity of the spec, and none of the code base whose rows are found by a key of one property");

    private static EntityCode Create(EntityView entity)
    {
        var key = new MemberCode("Id", entity.KeyType == "Guid" ? ClrKind.Uuid : ClrKind.Int, false);
        var members = entity.Fields.ToImmutableDictionary(field => field.Name, Member, StringComparer.Ordinal).ToBuilder();
        members["id"] = key;
        foreach (var implied in entity.Model.ImpliedFields.Where(field => field.Type.Kind != TypeKind.Entity && !members.ContainsKey(field.Name)))
        {
            members[implied.Name] = new MemberCode(Names.PropertyName(implied.Name, entity.Name), Kind(implied.Type), implied.Type.Nullable);
        }

        foreach (var child in entity.Children)
        {
            members[child.Name] = new MemberCode(child.Property, ClrKind.Other, false);
        }

        foreach (var (relation, link) in entity.Model.Relationships.Where(relation => relation.Kind == RelationshipKind.ManyToMany)
            .SelectMany(relation => entity.Links.Where(link => link.Origin == relation.Location).Select(link => (relation, link))))
        {
            members[relation.Name] = new MemberCode(link.Property, ClrKind.Other, false);
        }

        return new EntityCode
        {
            Name = entity.Name,
            Type = entity.Type,
            Variable = entity.Variable,
            Set = entity.Set,
            Key = key,
            Members = members.ToImmutable(),
            View = entity,
        };
    }

    private static MemberCode Member(FieldView field) => new(field.Property, Kind(field.Model.Type), field.Optional, field.EnumName);

    private static ClrKind Kind(TypeReference type) => type.IsList ? ClrKind.Other : type.Kind switch
    {
        TypeKind.String or TypeKind.Text => ClrKind.Text,
        TypeKind.Int => ClrKind.Int,
        TypeKind.Long => ClrKind.Long,
        TypeKind.Decimal or TypeKind.Money => ClrKind.Decimal,
        TypeKind.Bool => ClrKind.Bool,
        TypeKind.Date => ClrKind.Date,
        TypeKind.Time => ClrKind.Time,
        TypeKind.Timestamp => ClrKind.Timestamp,
        TypeKind.Uuid => ClrKind.Uuid,
        TypeKind.Enum => ClrKind.Enum,
        _ => ClrKind.Other,
    };
}
