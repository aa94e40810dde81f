using System.Text.Json;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Cli.Projects;

/// <summary>A project that does not use the package: what a build would tell the engine is asked of MSBuild, so that its code base can be read.</summary>
internal static class PlainProject
{
    private static readonly string[] Properties =
        ["RootNamespace", "AssemblyName", "TargetFramework", "TargetFrameworks", "MSBuildBinPath", "RoslynCoreAssembliesPath"];

    /// <summary>Makes the request.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="output">Where MSBuild's errors are shown.</param>
    /// <param name="project">The project file, absolute.</param>
    /// <param name="intermediate">The folder <c>obj</c>, absolute.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="CommandFailure">The project cannot be evaluated.</exception>
    public static async Task<BuildRequest> RequestAsync(
        CommandEnvironment environment, CommandOutput output, string project, string intermediate, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var directory = Path.GetDirectoryName(project)!;
        var exitCode = await DotnetProcess.RunAsync(
            environment.DotnetHost, directory, ["msbuild", project, "-nologo", .. Properties.Select(name => $"-getProperty:{name}")],
            lines.Add, output.Message, cancellationToken);
        if (exitCode != 0)
        {
            lines.ForEach(output.Message);
            throw new CommandFailure(InternalFindings.BuildFailed, $"'{project}' cannot be evaluated; the lines above say why.", ExitCode.Findings);
        }

        using var answer = JsonDocument.Parse(string.Join('\n', lines));
        return Request(answer.RootElement.GetProperty("Properties"), environment, project, Path.Combine(intermediate, "codegen"));
    }

    private static BuildRequest Request(JsonElement properties, CommandEnvironment environment, string project, string intermediate)
    {
        var sdk = Said("MSBuildBinPath");
        var roslyn = Said("RoslynCoreAssembliesPath");
        return new BuildRequest
        {
            Engine = environment.Engine,
            PackageVersion = "",
            Project = project,
            RootNamespace = Said("RootNamespace"),
            AssemblyName = Said("AssemblyName"),
            TargetFramework = Said("TargetFramework") is { Length: > 0 } one ? one : Said("TargetFrameworks").Split(';')[0].Trim(),
            // No build has captured one, so that the engine asks for it.
            CommandLineFile = Path.Combine(intermediate, "csc.txt"),
            IntermediateDirectory = intermediate,
            GateDirectory = Path.Combine(Path.GetDirectoryName(project)!, "codegen"),
            RoslynDirectory = roslyn.Length > 0 ? roslyn : Path.Combine(sdk, "Roslyn", "bincore"),
            MSBuild = Path.Combine(sdk, "MSBuild.dll"),
            DotnetHost = environment.DotnetHost,
        };

        string Said(string name) => properties.GetProperty(name).GetString()!;
    }
}
