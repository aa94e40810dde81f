namespace CodeGen.Build.Engine.Specs.Including;

/// <summary>Follows symbolic links.</summary>
internal static class RealPaths
{
    private const int MostLinks = 40;

    /// <summary>The path without links; parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Of(string absolute)
    {
        var rest = new Stack<string>(Parts(absolute));
        var current = Path.GetPathRoot(absolute)!;
        var links = 0;
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(current, part);
            if (Link(next) is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"the links of '{absolute}' go round in a circle.");
            }

            target = Path.GetFullPath(target, current);
            current = Path.GetPathRoot(target)!;
            foreach (var other in Parts(target))
            {
                rest.Push(other);
            }
        }

        return current;
    }

    private static string? Link(string path) =>
        (Directory.Exists(path) ? (FileSystemInfo)new DirectoryInfo(path) : new FileInfo(path)).LinkTarget;

    private static IEnumerable<string> Parts(string absolute) =>
        absolute[Path.GetPathRoot(absolute)!.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse();
}
