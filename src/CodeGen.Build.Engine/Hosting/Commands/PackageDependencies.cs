using System.Collections.Immutable;
using System.Text.Json;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>Reads the packages of a project from <c>project.assets.json</c>, which restore writes.</summary>
internal static class PackageDependencies
{
    /// <summary>The packages, ordered by id; none without the file.</summary>
    /// <param name="intermediate">The folder <c>obj</c>, absolute.</param>
    public static ImmutableArray<PackageDependency> Read(string intermediate)
    {
        var path = Path.Combine(intermediate, "project.assets.json");
        if (!File.Exists(path))
        {
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var direct = Direct(document.RootElement).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Members(document.RootElement, "libraries")
                .Where(library => library.Value.TryGetProperty("type", out var type) && type.ValueEquals("package"))
                .Select(library => library.Name.Split('/'))
                .Where(parts => parts.Length == 2)
                .Select(parts => new PackageDependency(parts[0], parts[1], direct.Contains(parts[0])))
                .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<string> Direct(JsonElement root) =>
        from framework in root.TryGetProperty("project", out var project) ? Members(project, "frameworks") : default
        from dependency in Members(framework.Value, "dependencies")
        select dependency.Name;

    private static JsonElement.ObjectEnumerator Members(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;
}
