namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>Reads the bytes of a spec file.</summary>
internal static class SpecFileContent
{
    /// <summary>All bytes, or one more than a spec may have: a device tells no length, and some have no end.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = Read(stream, stream.CanSeek ? Math.Min(stream.Length, SpecLimits.Bytes) + 1 : 1);
        return stream.CanSeek && start.Length <= stream.Length ? start : [.. start, .. Read(stream, SpecLimits.Bytes)];
    }

    private static byte[] Read(FileStream stream, long most)
    {
        var buffer = new byte[most];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }
}
