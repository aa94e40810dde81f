namespace CodeGen.Build.Engine.Initialization;

/// <summary>The files of a project's folder, without what builds and other tools put there.</summary>
internal static class ProjectFiles
{
    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>Files by pattern, in no particular order.</summary>
    public static IEnumerable<string> Enumerate(string directory, string pattern) =>
        Directory.EnumerateFiles(directory, pattern, Below)
            .Where(file => Path.GetRelativePath(directory, file).Split('/', '\\')[0]
                is not ("bin" or "obj" or "codegen" or "artifacts" or "node_modules" or ".git"));
}
