using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Relative paths that stay where they belong, on every operating system.</summary>
internal static class SafePath
{
    private const string Forbidden = "\\:*?\"<>|`";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>The full path of a relative one below a folder.</summary>
    /// <exception cref="GateException">The path is unsafe, or an existing part of it is a symbolic link.</exception>
    public static string Resolve(string directory, string relative)
    {
        if (Problem(relative) is { } problem)
        {
            throw new GateException(GateFindings.UnsafePath, $"The path '{Printable(relative)}' {problem}, so it is not used.");
        }

        var current = directory;
        foreach (var segment in relative.Split('/'))
        {
            current = Path.Combine(current, segment);
            RefuseLink(current);
        }

        return current;
    }

    /// <summary>Refuses a file or folder that is a symbolic link; what does not exist is fine.</summary>
    /// <exception cref="GateException">It is a link.</exception>
    public static void RefuseLink(string path)
    {
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);

        // LinkTarget is also set for a dangling link, for which Exists is false.
        if (entry.LinkTarget is not null)
        {
            throw new GateException(
                GateFindings.UnsafePath, $"'{path}' is a symbolic link; the gate neither reads nor writes through links. Put a real file or folder in its place.");
        }
    }

    /// <summary>What is wrong with a relative path; null when it is safe.</summary>
    public static string? Problem(string path)
    {
        if (path.Length == 0)
        {
            return "is empty";
        }

        if (path.StartsWith('/'))
        {
            return "is rooted";
        }

        return path.Split('/').Select(SegmentProblem).FirstOrDefault(problem => problem is not null);
    }

    private static string? SegmentProblem(string segment) => segment switch
    {
        "" => "has an empty part",
        "." or ".." => $"has the part '{segment}'",
        _ when segment.Any(character => char.IsControl(character) || Forbidden.Contains(character))
            => "has a character that is not allowed in file names everywhere",
        _ when segment[^1] is '.' or ' ' || segment[0] is ' ' => "has a part that ends with a dot or a blank, or begins with a blank",
        _ when segment.Equals(".git", StringComparison.OrdinalIgnoreCase) => "leads into a .git folder",
        _ when Devices.Contains(segment.Split('.')[0].TrimEnd()) => $"names the device '{segment}'",
        _ => null,
    };

    private static string Printable(string path) =>
        string.Concat(path.Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
