namespace CodeGen.Build.Benchmarks;

/// <summary>A temporary folder for specs, and the project that features are generated for.</summary>
internal sealed class BenchmarkWorkspace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codegen-benchmark-");

    /// <summary>The folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The project; made on the first use.</summary>
    public BenchmarkProject Project => field ??= new BenchmarkProject(Path.Combine(Folder, "project"));

    /// <summary>Writes a text and gives its path.</summary>
    public string Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes and gives their path.</summary>
    public string Write(string relative, byte[] bytes)
    {
        var path = Path.Combine(Folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
