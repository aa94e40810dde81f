using System.Text.Json;

namespace CodeGen.Build.UnitTests.Documentation;

/// <summary>Holds a JSON document against the keywords that our own schemas use.</summary>
internal static class JsonSchemaCheck
{
    /// <summary>The pointers of what the schema does not allow.</summary>
    public static IEnumerable<string> Problems(JsonElement root, JsonElement value) => Problems(root, root, value, "");

    private static IEnumerable<string> Problems(JsonElement root, JsonElement schema, JsonElement value, string pointer)
    {
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
        {
            schema = Resolved(root, reference.GetString()!);
        }

        if (schema.ValueKind == JsonValueKind.True)
        {
            return [];
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(type).Contains("number")))
        {
            return [$"{pointer}: {TypeOf(value)} is none of {type}"];
        }

        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.ToString() != value.ToString()))
        {
            return [$"{pointer}: {value} is none of {words}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Problems(root, schema.GetProperty("items"), item, $"{pointer}/{index}")),
            JsonValueKind.Object => Members(root, schema, value, pointer),
            _ => [],
        };
    }

    private static IEnumerable<string> Members(JsonElement root, JsonElement schema, JsonElement value, string pointer)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        foreach (var name in required.Where(name => !value.TryGetProperty(name, out _)))
        {
            yield return $"{pointer}: {name} is missing";
        }

        foreach (var member in value.EnumerateObject())
        {
            if (Member(schema, member.Name) is not { } inner)
            {
                yield return $"{pointer}/{member.Name}: not in the schema";
                continue;
            }

            foreach (var problem in Problems(root, inner, member.Value, $"{pointer}/{member.Name}"))
            {
                yield return problem;
            }
        }
    }

    private static JsonElement? Member(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var member) ? member
        : schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object ? others
        : null;

    private static JsonElement Resolved(JsonElement root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(root, (node, name) => node.GetProperty(name));

    private static string[] Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(word => word.GetString()!)] : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
