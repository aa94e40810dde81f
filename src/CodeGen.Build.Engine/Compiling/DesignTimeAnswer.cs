using System.Text.Json;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Reads the JSON document of <c>-getItem</c> and <c>-getProperty</c>.</summary>
internal static class DesignTimeAnswer
{
    /// <summary>Reads it; null when the output holds no such document. Messages may stand before it.</summary>
    public static ProjectAnswer? Parse(string output)
    {
        var start = output.StartsWith('{') ? 0 : output.IndexOf("\n{", StringComparison.Ordinal) + 1;
        if (start == 0 && !output.StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(output.AsMemory(start));
            var items = document.RootElement.GetProperty("Items");
            return new ProjectAnswer
            {
                CommandLine = [.. Items(items, "CscCommandLineArgs").Select(item => Text(item, "Identity"))],
                CopyLocal =
                [
                    .. Items(items, "ReferenceCopyLocalPaths")
                        .Select(item => new CopyLocalFile(Text(item, "FullPath"), Text(item, "DestinationSubDirectory"))),
                ],
                Packages = [.. Items(items, "PackageReference").Select(item => Text(item, "Identity")).Order(StringComparer.OrdinalIgnoreCase)],
                AssetsFile = Text(document.RootElement.GetProperty("Properties"), "ProjectAssetsFile"),
            };
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement items, string name) =>
        items.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private static string Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
