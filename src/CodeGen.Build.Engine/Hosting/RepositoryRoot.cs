namespace CodeGen.Build.Engine.Hosting;

/// <summary>The folder that paths are relative to.</summary>
public static class RepositoryRoot
{
    /// <summary>The git top level; without git the folder that holds both the project and its test project.</summary>
    /// <param name="projectDirectory">The project's folder, absolute.</param>
    /// <param name="testProject">The test project's file, absolute; null for none.</param>
    public static string Find(string projectDirectory, string? testProject)
    {
        if (GitTopLevel(projectDirectory) is { } top)
        {
            return top;
        }

        var common = projectDirectory;
        while (testProject is not null && !Path.GetFullPath(testProject).StartsWith(common + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && Path.GetDirectoryName(common) is { } parent)
        {
            common = parent;
        }

        return common;
    }

    /// <summary>The nearest folder, the given one included, that git keeps; null for none.</summary>
    /// <param name="directory">An absolute folder.</param>
    public static string? GitTopLevel(string directory)
    {
        // In a worktree or submodule .git is a file.
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        return null;
    }
}
