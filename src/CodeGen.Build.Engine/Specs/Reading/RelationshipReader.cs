using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads the items of <c>relationships</c>.</summary>
internal static class RelationshipReader
{
    private static readonly string[] NeededKeys = ["kind", "entity"];

    private const string Example = "{ kind: many_to_one, entity: Customer }";

    /// <summary>The relationship; null, reported, when its kind or entity is missing.</summary>
    public static RelationshipModel? Read(SpecSession session, SpecNode node, string owner)
    {
        if (session.Mapping(node, "A relationship", Example) is not { } mapping)
        {
            return null;
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.Relationship);
        foreach (var key in NeededKeys.Where(key => reader.Node(key) is null))
        {
            reader.Missing(key);
        }

        var (kind, entity, name, required, onDelete, owned) =
            (Kind(reader.Word("kind")), reader.Name("entity"), reader.Name("name"), reader.Boolean("required"), reader.Word("on_delete"), reader.Boolean("owned") ?? false);
        if (kind is null || entity is null)
        {
            return null;
        }

        return new RelationshipModel
        {
            Kind = kind.Value,
            Entity = Names.Pascal(entity),
            Name = name is null ? ImpliedName(kind.Value, entity, owner) : Names.Snake(name),
            Location = (reader.Node("entity") ?? node).Location,
            Required = required ?? true,
            Owned = owned,
            OnDelete = onDelete switch
            {
                "cascade" => DeleteBehavior.Cascade,
                "set_null" => DeleteBehavior.SetNull,
                "restrict" => DeleteBehavior.Restrict,
                _ => owned || kind == RelationshipKind.ManyToMany ? DeleteBehavior.Cascade : DeleteBehavior.Restrict,
            },
            Places = reader.Places,
        };
    }

    private static RelationshipKind? Kind(string? word) => word switch
    {
        "one_to_one" => RelationshipKind.OneToOne,
        "one_to_many" => RelationshipKind.OneToMany,
        "many_to_one" => RelationshipKind.ManyToOne,
        "many_to_many" => RelationshipKind.ManyToMany,
        _ => null,
    };

    /// <summary>The name that the format gives to a relationship.</summary>
    public static string ImpliedName(RelationshipKind kind, string entity, string owner)
    {
        var name = Names.Snake(entity);
        if (kind is RelationshipKind.ManyToOne or RelationshipKind.OneToOne)
        {
            return name;
        }

        var prefix = Names.Snake(owner) + "_";
        return Names.Plural(name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name);
    }
}
