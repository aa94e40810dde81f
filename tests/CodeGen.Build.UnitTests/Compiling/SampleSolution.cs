using System.Diagnostics;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Compiling;

/// <summary>A small web project with strict settings, and a test project, in a folder of their own; they use no package.</summary>
internal sealed partial class SampleSolution : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("codegen-compile-");

    public SampleSolution()
    {
        Write("global.json", $$"""{ "sdk": { "version": "{{Path.GetFileName(InstalledSdk.Directory)}}", "allowPrerelease": true } }""");
        Write("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost><Nullable>enable</Nullable></PropertyGroup></Project>");
        Write("Directory.Build.targets", "<Project />");
        Write(".editorconfig", SampleSources.EditorConfig);
        Write("Shop.slnx", """<Solution><Project Path="Shop/Shop.csproj" /><Project Path="Shop.Tests/Shop.Tests.csproj" /></Solution>""");
        Write("Shop/Shop.csproj", SampleSources.Project);
        Write("Shop/.globalconfig", SampleSources.GlobalConfig);
        Write("Shop/Program.cs", SampleSources.Program);
        Write("Shop.Tests/Shop.Tests.csproj", SampleSources.TestProject);
        Write("Shop.Tests/ExistingTests.cs", SampleSources.ExistingTests);
    }

    public string Root => _folder.FullName;

    public string ProjectDirectory => Path.Combine(Root, "Shop");

    public string TestProject => Path.Combine(Root, "Shop.Tests", "Shop.Tests.csproj");

    public BuildRequest Request => new()
    {
        Engine = "unused",
        PackageVersion = "1.0.0",
        Project = Path.Combine(ProjectDirectory, "Shop.csproj"),
        Solution = Path.Combine(Root, "Shop.slnx"),
        RootNamespace = "Shop",
        AssemblyName = "Shop",
        TargetFramework = "net10.0",
        CommandLineFile = Path.Combine(ProjectDirectory, "obj", "csc.args"),
        IntermediateDirectory = Path.Combine(ProjectDirectory, "obj", "codegen"),
        GateDirectory = Path.Combine(ProjectDirectory, "codegen"),
        RoslynDirectory = InstalledSdk.RoslynDirectory,
        MSBuild = InstalledSdk.MSBuild,
        DotnetHost = InstalledSdk.DotnetHost,
    };

    public string PathOf(string relative) => Path.GetFullPath(relative, Root);

    public void Write(string relative, string text)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    public void Delete(string relative) => File.Delete(PathOf(relative));

    /// <summary>Runs <c>dotnet build</c> and gives its diagnostics in the form of <see cref="Lines"/>.</summary>
    public async Task<string[]> BuildAsync(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo(InstalledSdk.DotnetHost) { WorkingDirectory = Root };
        foreach (var argument in (string[])["build", PathOf(project), "-nologo", "-v:q", "-clp:NoSummary", "-m:1", "-nr:false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var variable in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        return await RunAsync(start);
    }

    /// <summary>Runs the compiler as the build does, with a command line of its own.</summary>
    public async Task<string[]> CompileAsync(IEnumerable<string> arguments)
    {
        var responseFile = PathOf("compile.rsp");
        await File.WriteAllLinesAsync(responseFile, arguments.Where(argument => argument != "/noconfig").Select(Quote));
        var start = new ProcessStartInfo(InstalledSdk.DotnetHost) { WorkingDirectory = ProjectDirectory };
        foreach (var argument in (string[])["exec", Path.Combine(InstalledSdk.RoslynDirectory, "csc.dll"), "/noconfig", "@" + responseFile])
        {
            start.ArgumentList.Add(argument);
        }

        return await RunAsync(start);
    }

    public async Task RestoreAsync(string project) => await BuildAsync(project, "-t:Restore");

    public string[] Lines(IEnumerable<CodeDiagnostic> diagnostics) =>
    [
        .. diagnostics
            .Select(diagnostic => $"{Path.GetRelativePath(Root, diagnostic.File!)}({diagnostic.Line},{diagnostic.Column}) {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Quote(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;

    private async Task<string[]> RunAsync(ProcessStartInfo start)
    {
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        var result = await ChildProcess.RunAsync(start, TimeSpan.FromMinutes(2), CancellationToken.None);
        var lines = DiagnosticLine().Matches(result.Output)
            .Select(match => $"{Path.GetRelativePath(Root, match.Groups["file"].Value)}({match.Groups["at"].Value}) {match.Groups["severity"].Value} {match.Groups["id"].Value}")
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        return result.ExitCode == 0 || lines.Length > 0
            ? lines
            : throw new InvalidOperationException($"Failed without a diagnostic: {result.Output}{result.Errors}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex(@"^\s*(?<file>[^\r\n(]+)\((?<at>\d+,\d+)\): (?<severity>warning|error) (?<id>\w+):", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}
