using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace CodeGen.Build.Engine.Specs.Documents;

/// <summary>Makes the JSON Schema of a document from its type.</summary>
internal static class DocumentSchema
{
    private static readonly JsonSchemaExporterOptions Export = new() { TreatNullObliviousAsNonNullable = true };

    /// <summary>The schema; what may be null is left out of documents and so is not required.</summary>
    public static JsonObject Of(JsonSerializerOptions options, Type document)
    {
        var schema = options.GetJsonSchemaAsNode(document, Export).AsObject();
        MakeOptional(schema);
        return schema;
    }

    /// <summary>Puts a schema at a place of another one; what it refers to moves with it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="pointer">The place, for example <c>#/properties/models/items</c>.</param>
    public static JsonObject At(JsonObject schema, string pointer)
    {
        foreach (var node in Objects(schema).Where(node => node["$ref"] is not null))
        {
            node["$ref"] = pointer + node["$ref"]!.GetValue<string>()[1..];
        }

        return schema;
    }

    private static void MakeOptional(JsonObject schema)
    {
        foreach (var node in Objects(schema).Where(node => node["required"] is JsonArray))
        {
            var required = node["required"]!.AsArray().Select(name => name!.GetValue<string>()).Where(name => !MayBeNull(node["properties"]![name])).ToArray();
            node["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        }
    }

    private static bool MayBeNull(JsonNode? schema) =>
        schema is JsonObject node && node["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => [item, .. item.SelectMany(member => Objects(member.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
