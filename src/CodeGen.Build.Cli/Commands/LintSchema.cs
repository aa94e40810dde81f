using System.Text.Json.Nodes;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Specs.Documents;

namespace CodeGen.Build.Cli.Commands;

/// <summary>The JSON Schema of what <c>lint --format json</c> prints, as the package ships it.</summary>
internal static class LintSchema
{
    /// <summary>The schema as text.</summary>
    public static string Create()
    {
        var schema = CommandJson.Schema<LintDocument>("CodeGen.Build: dotnet codegen lint --format json");
        schema["properties"]!["models"] = new JsonObject { ["type"] = new JsonArray("array", "null"), ["items"] = DocumentSchema.At(SpecModelJson.Schema(), "#/properties/models/items") };
        return CommandJson.Of(schema);
    }
}
