using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context;

/// <summary>Finds the SQL migrations on disk: <c>*.up.sql</c> in the project's folder, else anywhere below the root.</summary>
internal static class SqlMigrations
{
    private const string Pattern = "*.up.sql";

    private static readonly ImmutableHashSet<string> Skipped = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "bin", "obj", "node_modules");

    // Folders that may not be read hold no migrations of this project; hidden ones are skipped by name.
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>Absolute paths, in order.</summary>
    public static ImmutableArray<string> Find(string root, string project, string? gate)
    {
        var own = Below(project, gate);
        return [.. (own.Count > 0 ? own : Below(root, gate)).Order(StringComparer.Ordinal)];
    }

    private static List<string> Below(string folder, string? gate)
    {
        var found = new List<string>();
        var open = new Stack<string>(Directory.Exists(folder) ? [folder] : []);
        while (open.TryPop(out var current))
        {
            found.AddRange(Directory.EnumerateFiles(current, Pattern, Readable));
            foreach (var child in Directory.EnumerateDirectories(current, "*", Readable).Where(child => !IsSkipped(child, gate)))
            {
                open.Push(child);
            }
        }

        return found;
    }

    // Links are not followed: they may lead back up.
    private static bool IsSkipped(string folder, string? gate) =>
        Path.GetFileName(folder).StartsWith('.')
        || Skipped.Contains(Path.GetFileName(folder))
        || string.Equals(folder, gate?.TrimEnd('/', '\\'), StringComparison.Ordinal)
        || (File.GetAttributes(folder) & FileAttributes.ReparsePoint) != 0;
}
