using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Rules.Code;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>Entities of the code base as rules read them: by the plain properties of their classes, under the names that the spec's own fields have.</summary>
internal static class ExistingRuleEntities
{
    private static readonly Dictionary<string, (RuleType Type, ClrKind Kind)> Types = new(StringComparer.Ordinal)
    {
        ["string"] = (RuleType.Text, ClrKind.Text),
        ["int"] = (RuleType.Integer, ClrKind.Int),
        ["long"] = (RuleType.Integer, ClrKind.Long),
        ["decimal"] = (RuleType.Decimal, ClrKind.Decimal),
        ["bool"] = (RuleType.Bool, ClrKind.Bool),
        ["Guid"] = (RuleType.Uuid, ClrKind.Uuid),
        ["DateOnly"] = (RuleType.Date, ClrKind.Date),
        ["TimeOnly"] = (RuleType.Time, ClrKind.Time),
        ["DateTimeOffset"] = (RuleType.Timestamp, ClrKind.Timestamp),
    };

    /// <summary>The entity, to be bound to.</summary>
    public static RuleEntity Entity(ExistingEntity entity)
    {
        ImmutableArray<RuleMember> members = [.. Members(entity).Select(member => Member(entity, member.Name, member.Property, member.Type))];
        return new RuleEntity { Name = entity.Name, Existing = entity, Members = members, Values = ExistingEntityRows.Values(entity, members) };
    }

    /// <summary>The entity, to be read by code.</summary>
    public static EntityCode Code(ExistingEntity entity, TypeNames types)
    {
        var members = Members(entity).ToImmutableDictionary(member => member.Name, Code, StringComparer.Ordinal);
        return new EntityCode
        {
            Name = entity.Name,
            Type = types.Reference(entity.Name, entity.Namespace),
            Variable = Names.ParameterName(entity.Name),
            Set = $"database.Set<{types.Reference(entity.Name, entity.Namespace)}>()",
            Key = members["id"],
            Members = members,
            Existing = entity,
        };
    }

    /// <summary>Whether rules can read it: it has a key of one property, by which a row is found.</summary>
    public static bool CanBeRead(ExistingEntity entity) => entity.Properties.Any(property => property.Name == entity.KeyProperty && Types.ContainsKey(property.ClrType));

    private static RuleMember Member(ExistingEntity entity, string name, ExistingProperty property, RuleType type) => new()
    {
        Name = name,
        Owner = entity.Name,
        Type = type,
        Nullable = IsNullable(property),
        Property = property,
    };

    private static MemberCode Code((string Name, ExistingProperty Property, RuleType Type, ClrKind Kind) member) =>
        new(member.Property.Name, member.Kind, IsNullable(member.Property));

    // The key has the name that keys of specs have, too.
    private static IEnumerable<(string Name, ExistingProperty Property, RuleType Type, ClrKind Kind)> Members(ExistingEntity entity) =>
        from property in entity.Properties.OrderBy(property => property.Name == entity.KeyProperty ? 0 : 1)
        where property.Navigation is null && Types.ContainsKey(property.ClrType.TrimEnd('?'))
        let type = Types[property.ClrType.TrimEnd('?')]
        from name in property.Name == entity.KeyProperty ? new[] { "id", Names.Snake(property.Name) }.Distinct() : [Names.Snake(property.Name)]
        group (name, property, type.Type, type.Kind) by name into same
        select same.First();

    private static bool IsNullable(ExistingProperty property) => property.ClrType.EndsWith('?');
}
