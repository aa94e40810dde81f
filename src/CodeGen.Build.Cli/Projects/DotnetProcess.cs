using System.ComponentModel;
using System.Diagnostics;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Cli.Projects;

/// <summary>Runs the <c>dotnet</c> command and reads what it writes, line by line.</summary>
internal static class DotnetProcess
{
    /// <summary>They speak of the build that may have started us.</summary>
    private static readonly string[] InheritedVariables =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILDBINARYLOGGERENABLED"];

    /// <summary>Runs it to its end; cancelling ends its whole tree.</summary>
    /// <param name="host">The <c>dotnet</c> host.</param>
    /// <param name="directory">The working directory.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="output">Gets each line of its standard output.</param>
    /// <param name="error">Gets each line of its standard error.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="CommandFailure">It cannot be started.</exception>
    public static async Task<int> RunAsync(
        string host, string directory, IEnumerable<string> arguments, Action<string> output, Action<string> error, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(host, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in InheritedVariables)
        {
            start.Environment.Remove(variable);
        }

        start.Environment["DOTNET_HOST_PATH"] = host;
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            return await ReadAsync(process, output, error, cancellationToken);
        }
        catch (Win32Exception exception)
        {
            throw new CommandFailure(InternalFindings.EngineMissing, $"'{host}' could not be started: {exception.Message}", ExitCode.Outside);
        }
    }

    private static async Task<int> ReadAsync(Process process, Action<string> output, Action<string> error, CancellationToken cancellationToken)
    {
        process.OutputDataReceived += (_, line) => Take(line, output);
        process.ErrorDataReceived += (_, line) => Take(line, error);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static void Take(DataReceivedEventArgs line, Action<string> taker)
    {
        if (line.Data is { } text)
        {
            lock (taker)
            {
                taker(text);
            }
        }
    }
}
