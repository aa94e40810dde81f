using System.Diagnostics;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>A real web project and its tests in a folder of their own: restored once, then rewritten for each case.</summary>
internal sealed class WebProject : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(15);
    private string _restored = string.Empty;
    private string _captured = string.Empty;
    private ProjectStyle? _style;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codegen-web-");

    public WebProject()
    {
        Write("global.json", $$"""{ "sdk": { "version": "{{Path.GetFileName(InstalledSdk.Directory)}}", "allowPrerelease": true } }""");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("Shop.slnx", """<Solution><Project Path="Shop/Shop.csproj" /><Project Path="Shop.Tests/Shop.Tests.csproj" /></Solution>""");
    }

    public string Root => _folder.FullName;

    private string ProjectFile => Path.Combine(Root, "Shop", "Shop.csproj");

    private string TestProjectFile => Path.Combine(Root, "Shop.Tests", "Shop.Tests.csproj");

    private BuildRequest Request => new()
    {
        Engine = "unused",
        PackageVersion = "1.0.0",
        Project = ProjectFile,
        Solution = Path.Combine(Root, "Shop.slnx"),
        RootNamespace = "Shop",
        AssemblyName = "Shop",
        TargetFramework = "net10.0",
        CommandLineFile = Path.Combine(Root, "Shop", "obj", "csc.args"),
        IntermediateDirectory = Path.Combine(Root, "Shop", "obj", "codegen"),
        GateDirectory = Path.Combine(Root, "Shop", "codegen"),
        RoslynDirectory = InstalledSdk.RoslynDirectory,
        MSBuild = InstalledSdk.MSBuild,
        DotnetHost = InstalledSdk.DotnetHost,
    };

    public string PathOf(string relative) => Path.GetFullPath(relative, Root);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    /// <summary>Takes everything of the case before away, and writes the code of a team that works in that style.</summary>
    public async Task UseAsync(ProjectStyle style)
    {
        foreach (var folder in new[] { "Shop", "Shop.Tests" }.Select(PathOf).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(folder))
            {
                File.Delete(file);
            }

            foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => Path.GetFileName(inner) is not ("obj" or "bin")))
            {
                Directory.Delete(inner, recursive: true);
            }
        }

        _captured = ReferenceEquals(_style, style) ? _captured : string.Empty;
        _style = style;
        Directory.CreateDirectory(PathOf("Shop/obj"));
        foreach (var (path, text) in style.Files)
        {
            Write(path, text);
        }

        if (_restored != style.AllReferences)
        {
            await RunAsync("restore", TestProjectFile, "-v:q");
            _restored = style.AllReferences;
        }
    }

    /// <summary>The project as commands see it, with these specs; its compiler command line is asked of MSBuild where its files are others.</summary>
    public async Task<Workspace> OpenAsync(params IEnumerable<FeatureSpecItem> specs)
    {
        var files = _restored + string.Join('\n', Files("Shop").Order(StringComparer.Ordinal)) + await File.ReadAllTextAsync(ProjectFile);
        if (_captured != files)
        {
            var answer = await DesignTimeBuild.AskAsync(CaptureSettings.For(Request, ProjectFile, "capture"), CancellationToken.None);
            Assert.That(answer.Answer, Is.Not.Null, answer.Failure);
            await File.WriteAllLinesAsync(Request.CommandLineFile, answer.Answer!.CommandLine);
            _captured = files;
        }

        return new Workspace(Request with { Specs = [.. specs] });
    }

    /// <summary>Runs the pipeline on a spec and gives everything that was published.</summary>
    public async Task<GeneratedGate> GenerateAsync(string spec, string? dbContext = null)
    {
        var path = $"Shop/specs/{FeatureName(spec)}.feature.yaml";
        Write(path, spec);
        var workspace = await OpenAsync(new FeatureSpecItem(PathOf(path), dbContext));
        var outcome = await new GeneratePipeline(workspace).RunAsync(new GenerateOptions(), CancellationToken.None);
        return new GeneratedGate(workspace, FeatureName(spec), outcome);
    }

    /// <summary>Runs the pipeline on several specs at once and gives everything that was published.</summary>
    public async Task<GeneratedGate> GenerateAsync(IReadOnlyList<string> specs, string? dbContext = null)
    {
        var items = specs.Select(spec => (Path: $"Shop/specs/{FeatureName(spec)}.feature.yaml", Text: spec)).ToList();
        items.ForEach(item => Write(item.Path, item.Text));
        var workspace = await OpenAsync(items.Select(item => new FeatureSpecItem(PathOf(item.Path), dbContext)));
        var outcome = await new GeneratePipeline(workspace).RunAsync(new GenerateOptions(), CancellationToken.None);
        return new GeneratedGate(workspace, FeatureName(specs[0]), outcome);
    }

    /// <summary>Runs <c>dotnet</c> and gives its output; a failure of the command fails the test.</summary>
    public async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(InstalledSdk.DotnetHost) { WorkingDirectory = Root };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        var result = await ChildProcess.RunAsync(start, Timeout, CancellationToken.None);
        Assert.That(result.ExitCode, Is.Zero, $"{result.Output}{result.Errors}");
        return result.Output;
    }

    // Everything but specs and what builds and the product write beside sources.
    private IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(PathOf(folder), file))
        .Where(file => file.Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin" or "codegen" or "specs"));

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The name of a spec's feature.</summary>
    public static string FeatureName(string spec) =>
        spec.Split('\n').First(line => line.StartsWith("feature:", StringComparison.Ordinal))["feature:".Length..].Trim();
}
