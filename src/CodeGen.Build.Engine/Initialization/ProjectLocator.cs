using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>Finds the project file that the user means.</summary>
internal static class ProjectLocator
{
    /// <summary>The project file, or the finding that says why there is none.</summary>
    public static (string? Project, Finding? Failure) Locate(string path)
    {
        if (File.Exists(path))
        {
            return Judge(path);
        }

        if (!Directory.Exists(path))
        {
            return (null, Finding.Of(ContextFindings.ProjectNotFound, $"There is no file or folder '{path}': name a C# project file, or a folder with exactly one."));
        }

        var projects = Directory.GetFiles(path, "*.*proj").Where(IsProject).Order(StringComparer.Ordinal).ToList();
        var csharp = projects.Where(IsCSharp).ToList();
        if (csharp.Count > 1)
        {
            return (null, Finding.Of(
                ContextFindings.SeveralProjects,
                $"'{path}' holds several projects ({string.Join(", ", csharp.Select(Path.GetFileName))}): name the one that is meant."));
        }

        return (csharp.FirstOrDefault() ?? projects.FirstOrDefault()) is { } only
            ? Judge(only)
            : (null, Finding.Of(ContextFindings.ProjectNotFound, $"'{path}' holds no project file: name a C# project file, or a folder with exactly one."));
    }

    /// <summary>A folder and those above it, innermost first.</summary>
    public static IEnumerable<string> SelfAndAncestors(string directory)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static (string? Project, Finding? Failure) Judge(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".csproj" => (Path.GetFullPath(file), null),
        ".sln" or ".slnx" or ".slnf" => (null, Finding.Of(
            ContextFindings.SeveralProjects, $"'{file}' is a solution: name the project in it that gets the features.")),
        _ => (null, Finding.Of(
            ContextFindings.ProjectNotCSharp, $"'{file}' is not a C# project (.csproj): features are generated as C#, so name a C# project.")),
    };

    private static bool IsCSharp(string file) => file.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase);

    private static bool IsProject(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".csproj" or ".fsproj" or ".vbproj" or ".vcxproj" or ".wixproj" or ".sqlproj";
}
