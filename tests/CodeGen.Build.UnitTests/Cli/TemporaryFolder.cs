namespace CodeGen.Build.UnitTests.Cli;

/// <summary>An empty folder; disposing deletes it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codegen-cli");

    public string FullName => _folder.FullName;

    public string PathOf(string path) => Path.Combine(_folder.FullName, path);

    public string With(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
