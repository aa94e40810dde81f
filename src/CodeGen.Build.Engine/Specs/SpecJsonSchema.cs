using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGen.Build.Engine.Specs.Format;

namespace CodeGen.Build.Engine.Specs;

/// <summary>Makes the JSON Schema of the spec format, for completion and checks in editors, from <see cref="SpecFormat"/>.</summary>
public static class SpecJsonSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, draft-07, as text with LF and a newline at the end.</summary>
    public static string Create()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "CodeGen.Build feature spec",
        };
        foreach (var (key, value) in Place(SpecFormat.Top).ToArray())
        {
            schema[key] = value?.DeepClone();
        }

        var definitions = new JsonObject();
        foreach (var place in SpecFormat.Places.Where(place => place != SpecFormat.Top))
        {
            definitions[Definition(place.Name)] = Place(place);
        }

        schema["definitions"] = definitions;
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonObject Place(FormatPlace place)
    {
        var properties = new JsonObject();
        foreach (var key in place.Keys)
        {
            properties[key.Name] = Key(key, FormatLimits.Of(place, key.Name));
        }

        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = place.Keys.Where(key => key.Required).Select(key => (JsonNode)key.Name).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        return schema;
    }

    private static JsonObject Key(FormatKey key, int? most)
    {
        var note = key.Support switch
        {
            FormatSupport.Later => " Nothing is generated from it yet.",
            FormatSupport.Refused => " Not supported yet: an error.",
            _ => "",
        };
        var description = $"{key.Meaning}{note} Example: {key.Example}";

        // In draft-07 a $ref hides what stands beside it.
        return key.Value.Kind == FormatValueKind.Place
            ? new JsonObject { ["description"] = description, ["allOf"] = new JsonArray(Value(key.Value)) }
            : WithDescription(WithMost(Value(key.Value), key.Value.Kind, most), description);
    }

    private static JsonObject WithMost(JsonObject value, FormatValueKind kind, int? most)
    {
        if (most is not null && kind != FormatValueKind.Map)
        {
            value["maxItems"] = most;
        }

        if (most is not null && kind != FormatValueKind.List)
        {
            value["maxProperties"] = most;
        }

        return value;
    }

    private static JsonObject WithDescription(JsonObject value, string description)
    {
        value["description"] = description;
        return value;
    }

    private static JsonObject Value(FormatValue value) => value.Kind switch
    {
        FormatValueKind.Text when value.Pattern is { } pattern => new JsonObject { ["type"] = "string", ["pattern"] = pattern },
        FormatValueKind.Text => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
        FormatValueKind.Integer => new JsonObject { ["type"] = "integer" },
        FormatValueKind.Number => new JsonObject { ["type"] = "number" },
        FormatValueKind.Boolean => new JsonObject { ["type"] = "boolean" },
        FormatValueKind.Choice => new JsonObject { ["enum"] = Array(value.Words.Select(word => (JsonNode)word)) },
        FormatValueKind.List => new JsonObject { ["type"] = "array", ["items"] = Value(value.Values[0]) },
        FormatValueKind.Map => new JsonObject { ["type"] = new JsonArray("object", "null"), ["additionalProperties"] = Value(value.Values[0]) },
        FormatValueKind.Place => new JsonObject { ["$ref"] = $"#/definitions/{Definition(value.Place!)}" },
        FormatValueKind.OneOf => new JsonObject { ["anyOf"] = Array(value.Values.Select(Value)) },
        _ => [],
    };

    private static JsonArray Array(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    private static string Definition(string place) => place.Replace(' ', '_');
}
