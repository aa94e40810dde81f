namespace CodeGen.Build.Benchmarks;

/// <summary>A copy of the sample application and its tests, built by what this repository builds.</summary>
internal sealed class BenchmarkProject
{
    private static readonly string Targets = $"""
        <Project>
          <PropertyGroup>
            <CodeGenTaskAssembly>{Machine.Tasks}</CodeGenTaskAssembly>
            <CodeGenEngine>{Machine.Engine}</CodeGenEngine>
          </PropertyGroup>
          <Import Project="{Machine.Repository}/build/CodeGen.Build.props" />
          <Import Project="{Machine.Repository}/build/CodeGen.Build.targets" />
        </Project>
        """;

    private static readonly string[] Settings = ["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig"];

    private readonly string _root;
    private int _features = -1;
    private int _built = -1;

    public BenchmarkProject(string root)
    {
        _root = root;
        var samples = Path.Combine(Machine.Repository, "tests", "samples");
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(samples, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "codegen" or "specs"))
            {
                Copy(file, Path.Combine("samples", relative));
            }
        }

        foreach (var file in Settings)
        {
            Copy(Path.Combine(Machine.Repository, file), file);
        }

        File.WriteAllText(Path.Combine(Folder, "Directory.Build.targets"), Targets);
    }

    private string Folder => Path.Combine(_root, "samples", "Storefront");

    /// <summary>Gives it that many specs.</summary>
    public void Use(int features)
    {
        if (_features == features)
        {
            return;
        }

        var specs = Path.Combine(Folder, "specs");
        if (Directory.Exists(specs))
        {
            Directory.Delete(specs, recursive: true);
        }

        Directory.CreateDirectory(specs);
        Forget();
        for (var number = 0; number < features; number++)
        {
            File.WriteAllText(Path.Combine(specs, $"benchmark_{number}.feature.yaml"), SpecTexts.Ordinary(number));
        }

        _features = features;
    }

    /// <summary>Builds it unless it was built with these specs; the first build restores.</summary>
    public void EnsureBuilt()
    {
        if (_built == _features)
        {
            return;
        }

        var run = _built < 0
            ? MeasuredProcess.Run(_root, "build", Path.Combine(_root, "samples", "Storefront.sln"), "-v:q", "-nologo")
            : Build();
        if (run.ExitCode != 0)
        {
            throw new InvalidOperationException($"The sample does not build: {run.Output}");
        }

        _built = _features;
    }

    /// <summary>Builds it again.</summary>
    public Measurement Build() => MeasuredProcess.Run(Folder, "build", "--no-restore", "-v:q", "-nologo");

    /// <summary>Takes everything away that was generated.</summary>
    public void Forget()
    {
        var gate = Path.Combine(Folder, "codegen");
        if (Directory.Exists(gate))
        {
            Directory.Delete(gate, recursive: true);
        }
    }

    /// <summary>Generates what is not there.</summary>
    public Measurement Generate() => MeasuredProcess.Run(Folder, Machine.Engine, "generate", Folder);

    private void Copy(string file, string relative)
    {
        var target = Path.Combine(_root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target, overwrite: true);
    }
}
