namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>An engine that prints and answers what a test tells it, for what the real one does rarely.</summary>
internal static class ScriptedEngine
{
    private static readonly Lazy<string> Built = new(Build);

    /// <summary>Builds a project with it.</summary>
    /// <param name="project">The project.</param>
    /// <param name="exitCode">What it ends with.</param>
    /// <param name="output">What it prints to both of its streams.</param>
    /// <param name="result">What it answers; null for nothing.</param>
    /// <param name="arguments">More arguments of the build.</param>
    public static BuildOutcome Run(TestProject project, int exitCode, string output, string? result, params string[] arguments)
    {
        project.Write($"{exitCode}", "scripted.exit");
        project.Write(output, "scripted.txt");
        project.Write(result ?? "", "scripted.result");
        // Stale, whatever an earlier build of the project has left.
        File.SetLastWriteTimeUtc(project.SpecFile, DateTime.UtcNow);
        return project.Build([$"-p:CodeGenEngine={Built.Value}", .. arguments]);
    }

    private static string Build()
    {
        var directory = Path.Combine(PackageFeed.Workspace, "scripted");
        Directory.CreateDirectory(directory);
        File.WriteAllText(
            Path.Combine(directory, "scripted.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(directory, "Program.cs"),
            """
            var text = File.ReadAllText("scripted.txt");
            Console.Out.Write(text);
            Console.Error.Write(text);
            if (new FileInfo("scripted.result").Length > 0)
            {
                File.Copy("scripted.result", args[^1]);
            }

            return int.Parse(File.ReadAllText("scripted.exit"));
            """);
        Dotnet.Succeed(directory, "build", "-v:q", "-o", Path.Combine(directory, "out"));
        return Path.Combine(directory, "out", "scripted.dll");
    }
}
