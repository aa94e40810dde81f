using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>
/// Writes files all or none: everything is written beside its target first, then moved into place; a failure takes back what was moved.
/// A kill between two moves leaves whole files, and the same approval given again completes it.
/// </summary>
internal static class FileTransaction
{
    private const string Suffix = ".codegen-tmp";

    /// <summary>Writes the files that differ, in order.</summary>
    /// <exception cref="GateException">The file system refused; nothing is changed.</exception>
    public static void Run(IReadOnlyList<FileWrite> writes)
    {
        var undo = new Stack<Action>();
        try
        {
            var due = writes.Where(IsDue).ToArray();
            foreach (var write in due)
            {
                Stage(write, undo);
            }

            foreach (var write in due)
            {
                Place(write, undo);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var left = TakeBack(undo);
            throw new GateException(
                GateFindings.NotWritable,
                $"Not written: {exception.Message} {(left.Count == 0 ? "Nothing was changed." : $"These could not be taken back: {string.Join("; ", left)}")}");
        }
    }

    private static bool IsDue(FileWrite write) => write.Bytes is null
        ? File.Exists(write.Path)
        : !File.Exists(write.Path) || !File.ReadAllBytes(write.Path).AsSpan().SequenceEqual(write.Bytes);

    private static void Stage(FileWrite write, Stack<Action> undo)
    {
        if (write.Bytes is null)
        {
            return;
        }

        CreateDirectory(Path.GetDirectoryName(write.Path)!, undo);
        undo.Push(() => File.Delete(Staged(write)));

        // What a killed run left there is dropped; a link is dropped too, instead of being written through.
        File.Delete(Staged(write));
        File.WriteAllBytes(Staged(write), write.Bytes);
        if (!OperatingSystem.IsWindows() && File.Exists(write.Path))
        {
            File.SetUnixFileMode(Staged(write), File.GetUnixFileMode(write.Path));
        }
    }

    private static void Place(FileWrite write, Stack<Action> undo)
    {
        var former = File.Exists(write.Path) ? File.ReadAllBytes(write.Path) : null;
        if (write.Bytes is null)
        {
            File.Delete(write.Path);
        }
        else
        {
            File.Move(Staged(write), write.Path, overwrite: true);
        }

        undo.Push(() => Restore(write.Path, former));
    }

    private static void Restore(string path, byte[]? former)
    {
        if (former is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllBytes(path, former);
        }
    }

    private static void CreateDirectory(string path, Stack<Action> undo)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        CreateDirectory(Path.GetDirectoryName(path)!, undo);
        Directory.CreateDirectory(path);
        undo.Push(() => Directory.Delete(path));
    }

    private static List<string> TakeBack(Stack<Action> undo)
    {
        var left = new List<string>();
        while (undo.TryPop(out var step))
        {
            try
            {
                step();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                left.Add(exception.Message);
            }
        }

        return left;
    }

    private static string Staged(FileWrite write) =>
        Path.Combine(Path.GetDirectoryName(write.Path)!, $".{Path.GetFileName(write.Path)}{Suffix}");
}
