using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Specs.Documents;

/// <summary>
/// The model of a feature as JSON: camelCase, each node with its file, line and column, <c>implied</c> where the format added it,
/// and in <c>places</c> where the value of each key stands, or that it is implied.
/// </summary>
internal static class SpecModelJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Shape } },
    };

    /// <summary>The document.</summary>
    public static JsonNode Of(FeatureModel model) => JsonSerializer.SerializeToNode(model, Options)!;

    /// <summary>The JSON Schema of the document.</summary>
    public static JsonObject Schema() => DocumentSchema.Of(Options, typeof(FeatureModel));

    private static void Shape(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type == typeof(SourceLocation))
        {
            return;
        }

        foreach (var property in type.Properties.ToArray())
        {
            if (property.PropertyType == typeof(SourceLocation))
            {
                type.Properties.Remove(property);
                if (property.Name == "location")
                {
                    AddPlace(type, property);
                }
            }
            else if (property.Name is "places" or "statePlaces" || IsPrivate(property))
            {
                type.Properties.Remove(property);
            }
            else if (property.Name == "implied")
            {
                property.ShouldSerialize = (_, value) => value is true;
            }
        }

        if (ModelPlaces.Has(type.Type))
        {
            Add<IReadOnlyDictionary<string, ModelPlace>>(type, "places", ModelPlaces.Of);
        }

        if (type.Type == typeof(RuleModel))
        {
            Replace<RuleModel>(type, "on", rule => rule.Forbid.IsEmpty ? rule.Operations() : rule.On);
            Replace<RuleModel>(type, "error", rule => rule.Code());
        }

        if (type.Type == typeof(TypeReference))
        {
            Add<string>(type, "text", node => SpecTypes.Write((TypeReference)node));
        }
    }

    // Paths of this machine, and what is made from the texts of rules.
    private static bool IsPrivate(JsonPropertyInfo property) =>
        property.Name == "absolutePath" || property.PropertyType.FullName!.Contains($"{nameof(CodeGen)}.{nameof(Build)}.Engine.Specs.Rules", StringComparison.Ordinal);

    private static void AddPlace(JsonTypeInfo type, JsonPropertyInfo property)
    {
        var location = property.Get!;
        Add<string?>(type, "file", node => ((SourceLocation?)location(node))?.File);
        Add<int?>(type, "line", node => ((SourceLocation?)location(node))?.Line);
        Add<int?>(type, "column", node => ((SourceLocation?)location(node))?.Column);
    }

    // What a rule implies depends on its other keys; the model holds only what the spec says.
    private static void Replace<T>(JsonTypeInfo type, string name, Func<T, object> value) =>
        type.Properties.Single(property => property.Name == name).Get = node => value((T)node);

    private static void Add<T>(JsonTypeInfo type, string name, Func<object, T> value)
    {
        var property = type.CreateJsonPropertyInfo(typeof(T), name);
        property.Get = node => value(node);
        property.ShouldSerialize = (_, found) => found is not (null or IReadOnlyDictionary<string, ModelPlace> { Count: 0 });
        type.Properties.Add(property);
    }
}
