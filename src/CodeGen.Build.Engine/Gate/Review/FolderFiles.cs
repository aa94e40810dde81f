namespace CodeGen.Build.Engine.Gate.Review;

/// <summary>A folder as the bytes of its files.</summary>
internal static class FolderFiles
{
    /// <summary>Whether the folder holds these files and no other.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="files">The bytes by path relative to it.</param>
    /// <exception cref="GateException">A file is a symbolic link.</exception>
    public static bool IsSame(string directory, IReadOnlyDictionary<string, byte[]> files)
    {
        if (!Directory.Exists(directory))
        {
            return false;
        }

        var found = 0;
        foreach (var path in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            found++;
            SafePath.RefuseLink(path);
            if (!files.TryGetValue(Path.GetRelativePath(directory, path).Replace('\\', '/'), out var bytes)
                || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            {
                return false;
            }
        }

        return found == files.Count;
    }

    /// <summary>Writes a new folder.</summary>
    /// <exception cref="GateException">A path is unsafe.</exception>
    public static void Write(string directory, IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(directory);
        foreach (var (path, bytes) in files)
        {
            var target = SafePath.Resolve(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
    }

    /// <summary>Deletes a folder that may not be there.</summary>
    /// <exception cref="GateException">It is a symbolic link.</exception>
    public static void Delete(string directory)
    {
        SafePath.RefuseLink(directory);
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
