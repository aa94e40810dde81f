using System.Text.Json;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Format;

namespace CodeGen.Build.UnitTests.Specs;

public sealed class SpecFormatTests
{
    private static readonly Dictionary<string, string> DesignTable = new()
    {
        ["top"] = "spec_version feature title description include entities acceptance_criteria api_contract schema_changes events non_functional security rollout clarifications was",
        ["entity"] = "name table key fields relationships concurrency soft_delete audit tenant indexes operations filters sort business_rules states transitions description was",
        ["field"] = "type required unique default min max max_length min_length pattern precision scale values format sensitive items description was",
        ["relationship"] = "kind entity name required on_delete owned",
        ["rule"] = "id when forbid require rule on error description",
        ["criterion"] = "id given when then",
        ["contract route"] = "summary request response status errors security idempotent paging rate_limit timeout_ms description",
        ["error"] = "code status description",
        ["event"] = "name payload on consumers",
    };

    [TestCaseSource(nameof(DesignTable))]
    public void Each_place_has_the_keys_of_the_design(KeyValuePair<string, string> row)
    {
        var place = SpecFormat.Places.Single(place => place.Name == row.Key);

        Assert.That(place.Keys.Select(key => key.Name), Is.EquivalentTo(row.Value.Split(' ')));
    }

    [Test]
    public void Every_key_is_documented_and_every_place_exists()
    {
        var names = SpecFormat.Places.Select(place => place.Name).ToHashSet();

        foreach (var key in SpecFormat.Places.SelectMany(place => place.Keys))
        {
            Assert.That(key.Meaning, Does.EndWith("."), key.Name);
            Assert.That(key.Example, Does.StartWith(key.Name + ":"));
            Assert.That(PlacesOf(key.Value), Is.SubsetOf(names), key.Name);
        }
    }

    [Test]
    public void Every_list_and_free_mapping_has_a_limit_and_every_limit_a_key()
    {
        var places = SpecFormat.Places.SelectMany(place => place.Keys.Where(key => IsLong(key.Value)).Select(key => (place.Name, key.Name))).Except([("top", "include"), ("entity", "operations")]);

        Assert.That(FormatLimits.All.Select(limit => (limit.Place, limit.Key)), Is.Unique.And.EquivalentTo(places));
    }

    private static bool IsLong(FormatValue value) =>
        value.Kind is FormatValueKind.List or FormatValueKind.Map || (value.Kind == FormatValueKind.OneOf && value.Values.Any(IsLong));

    [Test]
    public void Every_example_of_a_generated_top_key_is_read_without_a_shape_error()
    {
        foreach (var key in SpecFormat.Top.Keys.Where(key => key.Support == FormatSupport.Generated && key.Name != "feature"))
        {
            var result = SpecBuilder.Read($"feature: order_management\n{key.Example}\n");

            Assert.That(result.Findings.Select(finding => finding.Descriptor.Kind), Has.None.AnyOf("wrong-shape", "unknown-key", "yaml-syntax"), key.Example);
        }
    }

    [Test]
    public void The_schema_has_each_place_and_key_and_only_known_references()
    {
        using var schema = JsonDocument.Parse(SpecJsonSchema.Create());

        var root = schema.RootElement;
        var definitions = root.GetProperty("definitions");
        Assert.That(root.GetProperty("$schema").GetString(), Is.EqualTo("http://json-schema.org/draft-07/schema#"));
        Assert.That(root.GetProperty("required").EnumerateArray().Select(name => name.GetString()), Is.EqualTo(new[] { "feature" }));
        Assert.That(Keys(root), Is.EqualTo(SpecFormat.Top.Keys.Select(key => key.Name)));
        foreach (var place in SpecFormat.Places.Where(place => place != SpecFormat.Top))
        {
            var definition = definitions.GetProperty(place.Name.Replace(' ', '_'));
            Assert.That(Keys(definition), Is.EqualTo(place.Keys.Select(key => key.Name)));
            Assert.That(definition.GetProperty("additionalProperties").GetBoolean(), Is.False);
        }

        Assert.That(References(root).Distinct(), Is.Not.Empty.And.SubsetOf(definitions.EnumerateObject().Select(entry => $"#/definitions/{entry.Name}")));
    }

    [Test]
    public void The_schema_is_the_same_text_each_time_with_plain_newlines()
    {
        var schema = SpecJsonSchema.Create();

        Assert.That(schema, Is.EqualTo(SpecJsonSchema.Create()));
        Assert.That(schema, Does.EndWith("}\n").And.Not.Contain("\r"));
    }

    private static IEnumerable<string> Keys(JsonElement place) => place.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("$ref") ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static IEnumerable<string> PlacesOf(FormatValue value) =>
        value.Values.SelectMany(PlacesOf).Concat(value.Place is null ? [] : [value.Place]);
}
