namespace CodeGen.Build.Engine.Hosting;

/// <summary>The folder that the files which a spec includes may not lie outside of.</summary>
internal static class SpecBoundary
{
    /// <summary>
    /// The project's folder when the spec is in it. A spec without a project, or beside it: the nearest folder with a project file,
    /// at most the git top level; without one of these the spec's own folder.
    /// </summary>
    /// <param name="spec">The spec, absolute.</param>
    /// <param name="projectDirectory">The project's folder, absolute; null when none is known.</param>
    public static string Of(string spec, string? projectDirectory)
    {
        var folder = Path.GetDirectoryName(spec)!;
        if (projectDirectory is not null && spec.StartsWith(projectDirectory.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return projectDirectory;
        }

        var top = RepositoryRoot.GitTopLevel(folder);
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (current == top || Directory.EnumerateFiles(current, "*.csproj").Any())
            {
                return current;
            }
        }

        return folder;
    }
}
