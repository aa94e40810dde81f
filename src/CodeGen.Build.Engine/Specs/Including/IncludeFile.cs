namespace CodeGen.Build.Engine.Specs.Including;

/// <summary>A file of a spec.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Shown">The path that findings show.</param>
/// <param name="RealPath">Its absolute path without links.</param>
internal sealed record IncludeFile(string Path, string Shown, string RealPath)
{
    /// <summary>The file that a spec names, or why it cannot be one.</summary>
    /// <param name="project">The folder that it may not lie outside of, absolute.</param>
    /// <param name="from">The file that names it.</param>
    /// <param name="written">The path as written.</param>
    public static (IncludeFile? File, string? Problem) Resolve(string project, IncludeFile from, string written)
    {
        if (Problem(written) is { } problem)
        {
            return (null, problem);
        }

        var path = System.IO.Path.GetFullPath(written, System.IO.Path.GetDirectoryName(from.Path)!);
        if (!IsInside(path, project))
        {
            return (null, "it lies outside the project");
        }

        try
        {
            var real = RealPaths.Of(path);
            return IsInside(real, RealPaths.Of(project))
                ? (new IncludeFile(path, ShownBeside(from.Shown, written), real), null)
                : (null, "a link leads out of the project");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, $"it cannot be opened: {exception.Message.TrimEnd('.')}");
        }
    }

    private static string? Problem(string written) => written switch
    {
        { Length: > 500 } => "the path is longer than 500 characters",
        _ when written.Contains('\\', StringComparison.Ordinal) => "a path is written with '/', on Windows too",
        _ when written.Any(char.IsControl) => "the path has a control character",
        _ when written[0] is '/' or '~' || written.Contains(':', StringComparison.Ordinal) => "it is no relative path",
        _ when written[^1] == '/' => "it is a folder",
        _ => null,
    };

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(folder.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string ShownBeside(string shown, string written)
    {
        var parts = new List<string>(shown.Split('/')[..^1]);
        foreach (var part in written.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
