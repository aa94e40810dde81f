using System.Text.Json;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Cli;

/// <summary>Requests as builds leave them.</summary>
internal static class Requests
{
    public static BuildRequest Of(string project, string commandLine, string engine = "codegen.dll")
    {
        var folder = Path.GetDirectoryName(project)!;
        return new BuildRequest
        {
            Engine = engine,
            PackageVersion = "1.0.0",
            Project = project,
            RootNamespace = "App",
            AssemblyName = "App",
            TargetFramework = "net10.0",
            CommandLineFile = commandLine,
            IntermediateDirectory = Path.Combine(folder, "obj", "codegen"),
            GateDirectory = Path.Combine(folder, "codegen"),
            RoslynDirectory = InstalledSdk.RoslynDirectory,
            MSBuild = InstalledSdk.MSBuild,
            DotnetHost = InstalledSdk.DotnetHost,
        };
    }

    public static string Json(string project, string commandLine) =>
        JsonSerializer.Serialize(Of(project, commandLine), JsonSerializerOptions.Web);
}
