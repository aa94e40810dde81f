using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>A project file as text: what it says literally, without evaluating it.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument? _document;

    private ProjectFile(string path, XDocument? document)
    {
        Path = path;
        _document = document;
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>The SDK that the project names; empty when it names none.</summary>
    public string Sdk => _document?.Root?.Attribute("Sdk")?.Value ?? "";

    /// <summary>Names of the packages that it references.</summary>
    public ImmutableArray<string> Packages => Includes("PackageReference");

    /// <summary>The projects that it references, as written, with forward slashes.</summary>
    public ImmutableArray<string> ProjectReferences => [.. Includes("ProjectReference").Select(Slashes)];

    /// <summary>The files that it imports, as written, with forward slashes.</summary>
    public ImmutableArray<string> Imports =>
        [.. Elements("Import").Where(import => import.Attribute("Sdk") is null).Select(import => Slashes(import.Attribute("Project")?.Value ?? ""))];

    /// <summary>Reads a project; one that cannot be read says nothing.</summary>
    public static ProjectFile Read(string path)
    {
        try
        {
            return new ProjectFile(path, XDocument.Load(path));
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // What is wrong with it is for its own build to say.
            return new ProjectFile(path, null);
        }
    }

    /// <summary>The last value that it gives a property; null when it gives none.</summary>
    public string? Property(string name) => Elements(name).LastOrDefault()?.Value.Trim();

    /// <summary>Replaces the folder properties; null when another property is left.</summary>
    public string? Resolve(string written)
    {
        var directory = System.IO.Path.GetDirectoryName(Path)!;
        var expanded = written
            .Replace("$(MSBuildThisFileDirectory)", directory + "/", StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", directory, StringComparison.OrdinalIgnoreCase);
        return expanded.Contains("$(", StringComparison.Ordinal) || expanded.Contains('*', StringComparison.Ordinal)
            ? null
            : System.IO.Path.GetFullPath(expanded, directory);
    }

    private static string Slashes(string path) => path.Replace('\\', '/');

    private IEnumerable<XElement> Elements(string name) => _document?.Descendants().Where(element => element.Name.LocalName == name) ?? [];

    private ImmutableArray<string> Includes(string item) =>
    [
        .. Elements(item)
            .SelectMany(element => (element.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
    ];
}
