using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate;

/// <summary>JSON as the gate writes it: camelCase, LF, the same bytes for the same value.</summary>
internal static class GateJson
{
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    private static readonly JsonSerializerOptions Compact = Options(indented: false);

    /// <summary>A document: indented, one newline at the end.</summary>
    public static string Document<T>(T value) => JsonSerializer.Serialize(value, Indented) + "\n";

    /// <summary>One line without a newline; what hashes are taken of.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Compact);

    /// <summary>Reads a document that this class wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">How messages name it.</param>
    /// <exception cref="GateException">It is not what its format asks for.</exception>
    public static T Read<T>(string text, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Compact)
                ?? throw new GateException(GateFindings.GateFileInvalid, $"'{file}' holds null.", new SourceLocation(file));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            var line = (exception as JsonException)?.LineNumber is { } number ? (int)number + 1 : 1;
            throw new GateException(
                GateFindings.GateFileInvalid, $"'{file}' cannot be read: {exception.Message}", new SourceLocation(file, line));
        }
    }

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatCannotBeNull } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 32,
        WriteIndented = indented,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    // RespectRequiredConstructorParameters would also ask for the nullable ones, which are not written.
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired |= property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false };
        }
    }
}
