using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads the items of <c>entities</c>.</summary>
internal static class EntityReader
{
    private const string Example = "entities: [{ name: Order, fields: { number: string } }]";

    /// <summary>The entities, in their order.</summary>
    public static ImmutableArray<EntityModel> ReadAll(SpecSession session, SpecNode? node) =>
        [.. session.Items(node, "'entities'", Example).Select(item => Read(session, item)).OfType<EntityModel>()];

    private static EntityModel? Read(SpecSession session, SpecNode node)
    {
        if (session.Mapping(node, "An entity", Example) is not { } mapping)
        {
            return null;
        }

        var reader = PlaceReader.Open(session, mapping, SpecFormat.Entity);
        var written = reader.Name("name");
        if (reader.Node("name") is null)
        {
            reader.Missing("name");
        }

        var name = Names.Pascal(written ?? "Unnamed");
        var fields = FieldReader.ReadAll(session, reader.Mapping("fields"));
        var model = new EntityModel
        {
            Name = name,
            Location = (reader.Node("name") ?? mapping).Location,
            Table = reader.Name("table") ?? Names.Plural(Names.Snake(name)),
            Key = reader.Word("key") == "uuid" ? TypeKind.Uuid : TypeKind.Int,
            Fields = fields,
            Relationships = [.. reader.Items("relationships").Select(item => RelationshipReader.Read(session, item, name)).OfType<RelationshipModel>()],
            Operations = Operations(session, reader),
            OperationsLocation = reader.Key("operations")?.Location,
            Filters = Distinct(session, reader, "filters"),
            Sort = Distinct(session, reader, "sort"),
            Indexes = Indexes(session, reader),
            FieldUses = [.. Uses(reader)],
            Rules = [.. reader.Items("business_rules").Select(item => RuleReader.Read(session, item)).OfType<RuleModel>()],
            States = StateMachineReader.Read(session, reader, fields),
            Optimistic = reader.Word("concurrency") == "optimistic",
            SoftDelete = reader.Boolean("soft_delete") ?? false,
            Audit = reader.Boolean("audit") ?? false,
            Tenant = reader.Boolean("tenant") ?? false,
            Description = reader.Text("description"),
            Was = reader.Name("was") is { } was ? Names.Pascal(was) : null,
            Places = reader.Places,
        };
        return written is null ? null : model;
    }

    private static ImmutableArray<OperationModel> Operations(SpecSession session, PlaceReader reader)
    {
        var words = SpecFormat.Entity.Find("operations")!.Value.Values[0].Words;
        var operations = new SortedDictionary<Operation, OperationModel>();
        foreach (var word in reader.Texts("operations"))
        {
            if (!words.Contains(word.Text))
            {
                session.Report(SpecFindings.InvalidValue, word,
                    $"'{SpecScalar.Shown(word.Text)}' is no operation; operations are {string.Join(", ", words)}.{Suggestion.For(word.Text, words)} Other actions are routes of api_contract.");
                continue;
            }

            var operation = Enum.Parse<Operation>(word.Text, ignoreCase: true);
            if (!operations.TryAdd(operation, new OperationModel(operation, word.Location)))
            {
                session.Report(SpecFindings.DuplicateName, word, $"The operation '{word.Text}' stands twice. Remove one.");
            }
        }

        return [.. operations.Values];
    }

    private static ImmutableArray<string> Distinct(SpecSession session, PlaceReader reader, string key)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var list = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.Texts(key))
        {
            if (names.Add(item.Text.TrimStart('-')))
            {
                list.Add(item.Text);
            }
            else
            {
                session.Report(SpecFindings.DuplicateName, item, $"'{item.Text.TrimStart('-')}' stands twice in '{key}'. Remove one.");
            }
        }

        return list.ToImmutable();
    }

    private static ImmutableArray<ImmutableArray<string>> Indexes(SpecSession session, PlaceReader reader)
    {
        var indexes = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reader.Items("indexes"))
        {
            var fields = Counts.First(session, [.. IndexFields(item)], SpecLimits.IndexColumns, field => field.Location, $"An index has at most {SpecLimits.IndexColumns} fields");
            if (fields.IsEmpty)
            {
                session.Shape(item, "An index", "a field or a list of fields", reader.Example("indexes"));
            }
            else if (!seen.Add(string.Join(',', fields.Select(field => field.Text))))
            {
                session.Report(SpecFindings.DuplicateName, item, $"The index on {string.Join(", ", fields.Select(field => field.Text))} stands twice. Remove one.");
            }
            else
            {
                indexes.Add([.. fields.Select(field => field.Text)]);
            }
        }

        return indexes.ToImmutable();
    }

    private static IEnumerable<FieldUse> Uses(PlaceReader reader)
    {
        foreach (var key in new[] { "filters", "sort" })
        {
            var node = reader.Node(key);
            foreach (var scalar in node is SpecSequence list ? list.Items.OfType<SpecScalar>() : new[] { node }.OfType<SpecScalar>())
            {
                yield return new FieldUse(key, key == "sort" ? scalar.Text.TrimStart('-') : scalar.Text, scalar.Location);
            }
        }

        foreach (var field in (reader.Node("indexes") as SpecSequence)?.Items.SelectMany(IndexFields) ?? [])
        {
            yield return new FieldUse("indexes", field.Text, field.Location);
        }
    }

    private static IEnumerable<SpecScalar> IndexFields(SpecNode item) => item switch
    {
        SpecScalar { IsNull: false } scalar => [scalar],
        SpecSequence list when list.Items.All(field => field is SpecScalar { IsNull: false }) => list.Items.OfType<SpecScalar>(),
        _ => [],
    };
}
