using System.Diagnostics;

namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>Runs the real <c>dotnet</c>, in an environment that holds only what it cannot do without.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly string[] Kept =
    [
        "PATH", "HOME", "USER", "TMPDIR", "TEMP", "TMP", "DOTNET_ROOT", "NUGET_PACKAGES", "NUGET_CERT_REVOCATION_MODE",
        "USERPROFILE", "APPDATA", "LOCALAPPDATA", "ProgramFiles", "ProgramFiles(x86)", "ProgramData", "SystemRoot", "ComSpec",
        "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR",
    ];

    /// <summary>Runs it to its end.</summary>
    /// <returns>The exit code, and what it wrote to both streams.</returns>
    public static (int ExitCode, string Output) Run(string directory, params string[] arguments)
    {
        var outcome = RunApart(directory, arguments);
        return (outcome.ExitCode, outcome.Output + outcome.Messages);
    }

    /// <summary>Runs it to its end and keeps its streams apart.</summary>
    public static CommandOutcome RunApart(string directory, params string[] arguments)
    {
        using var process = Start(directory, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'dotnet {string.Join(' ', arguments)}' took longer than {Limit}.");
        }

        return new CommandOutcome(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts it; the caller reads its streams and ends it.</summary>
    public static Process Start(string directory, params string[] arguments)
    {
        var process = new Process { StartInfo = Describe(directory, arguments) };
        process.Start();
        return process;
    }

    /// <summary>Runs it to its end and expects exit code 0.</summary>
    public static string Succeed(string directory, params string[] arguments)
    {
        var (exitCode, output) = Run(directory, arguments);
        return exitCode == 0
            ? output
            : throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' ended with {exitCode}:\n{output}");
    }

    private static ProcessStartInfo Describe(string directory, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Except(Kept).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        return start;
    }
}
