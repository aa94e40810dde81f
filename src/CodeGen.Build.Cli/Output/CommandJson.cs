using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CodeGen.Build.Engine.Specs.Documents;

namespace CodeGen.Build.Cli.Output;

/// <summary>JSON as commands print it: camelCase, LF, words for enumerations, nothing for what is absent.</summary>
internal static class CommandJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The JSON Schema of a document.</summary>
    public static JsonNode Schema<T>(string title)
    {
        var schema = DocumentSchema.Of(Options, typeof(T));
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        return schema;
    }

    /// <summary>The text of a document.</summary>
    public static string Of<T>(T document) => JsonSerializer.Serialize(document, Options) + "\n";
}
