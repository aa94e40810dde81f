namespace CodeGen.Build.Engine.Initialization;

/// <summary>Writes planned files: all of them beside their targets first, so that a full disk or a missing right changes nothing.</summary>
internal static class ChangeWriter
{
    /// <summary>Writes the files.</summary>
    /// <exception cref="IOException">A file or folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file or folder may not be written.</exception>
    public static void Write(IEnumerable<FileChange> changes)
    {
        var prepared = new List<(string Temporary, string Target)>();
        try
        {
            foreach (var change in changes)
            {
                var target = Target(change.Path);
                var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.codegen-init");
                prepared.Add((temporary, target));
                Prepare(temporary, target, change);
            }

            foreach (var (temporary, target) in prepared)
            {
                File.Move(temporary, target, overwrite: true);
            }
        }
        catch
        {
            foreach (var temporary in prepared.Select(pair => pair.Temporary).Where(File.Exists))
            {
                File.Delete(temporary);
            }

            throw;
        }
    }

    // Moving over a symbolic link would replace the link, not the file that it leads to.
    private static string Target(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } linked ? linked.FullName : path;

    private static void Prepare(string temporary, string target, FileChange change)
    {
        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
        {
            throw new UnauthorizedAccessException($"'{target}' is read-only.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(temporary, [.. change.Content]);
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }
    }
}
