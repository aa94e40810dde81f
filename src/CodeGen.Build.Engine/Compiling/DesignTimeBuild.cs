using System.ComponentModel;
using System.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Asks MSBuild how it would compile a project, without compiling it.</summary>
internal static class DesignTimeBuild
{
    /// <summary>Inherited from a build that runs us; they speak of that build's process.</summary>
    private static readonly string[] InheritedVariables =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILDBINARYLOGGERENABLED"];

    /// <summary>Asks once; a project with several frameworks has no Compile target of its own and is asked again for one of them.</summary>
    public static async Task<CaptureResult> AskAsync(CaptureSettings settings, CancellationToken cancellationToken)
    {
        var first = await CallAsync(settings, framework: null, cancellationToken).ConfigureAwait(false);
        return !first.Succeeded && first.Failure.Contains("MSB4057", StringComparison.Ordinal)
            ? await CallAsync(settings, settings.TargetFramework, cancellationToken).ConfigureAwait(false)
            : first;
    }

    private static async Task<CaptureResult> CallAsync(CaptureSettings settings, string? framework, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.OutputDirectory);
        var dependencies = Path.Combine(settings.OutputDirectory, "project.deps.json");
        var runtimeConfiguration = Path.Combine(settings.OutputDirectory, "project.runtimeconfig.json");
        try
        {
            var result = await ChildProcess.RunAsync(Start(settings, framework, dependencies, runtimeConfiguration), settings.Timeout, cancellationToken)
                .ConfigureAwait(false);
            return result.ExitCode == 0
                ? Read(settings, result.Output, dependencies, runtimeConfiguration)
                : Failed(settings, $"MSBuild ended with exit code {result.ExitCode}: {FirstErrors(result)}");
        }
        catch (TimeoutException exception)
        {
            return Failed(settings, exception.Message);
        }
        catch (Win32Exception exception)
        {
            return Failed(settings, $"'{settings.DotnetHost}' could not be started: {exception.Message}");
        }
    }

    private static CaptureResult Read(CaptureSettings settings, string output, string dependencies, string runtimeConfiguration)
    {
        var answer = DesignTimeAnswer.Parse(output);
        return answer is null || !answer.CommandLine.Any(argument => argument.StartsWith("/reference:", StringComparison.Ordinal))
            ? Failed(settings, "MSBuild gave no compiler command line.")
            : new CaptureResult(answer with { DependenciesFile = dependencies, RuntimeConfigurationFile = runtimeConfiguration }, null);
    }

    private static CaptureResult Failed(CaptureSettings settings, string reason) => new(null, $"{settings.Project}: {reason}");

    private static ProcessStartInfo Start(CaptureSettings settings, string? framework, string dependencies, string runtimeConfiguration)
    {
        var start = new ProcessStartInfo(settings.DotnetHost) { WorkingDirectory = Path.GetDirectoryName(settings.Project)! };
        string[] arguments =
        [
            "exec", settings.MSBuild, settings.Project, "-nologo", "-m:1", "-nr:false",
            // Compile, not CoreCompile: the latter resolves no references. The file that never exists makes it run although all is up to date.
            "-t:Compile;GenerateBuildDependencyFile;GenerateBuildRuntimeConfigurationFiles",
            "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:DesignTimeBuild=true",
            "-p:BuildProjectReferences=false", "-p:NonExistentFile=__x__",
            $"-p:ProjectDepsFilePath={Escape(dependencies)}", $"-p:ProjectRuntimeConfigFilePath={Escape(runtimeConfiguration)}",
            "-getItem:CscCommandLineArgs", "-getItem:ReferenceCopyLocalPaths", "-getItem:PackageReference", "-getProperty:ProjectAssetsFile",
            .. settings.Properties.Select(property => $"-p:{property.Key}={Escape(property.Value)}"),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (framework is not null)
        {
            start.ArgumentList.Add($"-p:TargetFramework={Escape(framework)}");
        }

        foreach (var variable in InheritedVariables)
        {
            start.Environment.Remove(variable);
        }

        // A server or a node that outlives the call would keep our pipes open.
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDUSESERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_HOST_PATH"] = settings.DotnetHost;
        return start;
    }

    private static string Escape(string value) =>
        value.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string FirstErrors(ChildProcessResult result)
    {
        var lines = $"{result.Errors}\n{result.Output}".Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var errors = lines.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct().Take(3).ToList();
        return string.Join(" | ", errors.Count > 0 ? errors : [.. lines.Take(3)]);
    }
}
