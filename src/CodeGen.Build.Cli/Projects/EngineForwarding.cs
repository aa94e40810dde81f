using System.ComponentModel;
using System.Diagnostics;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Cli.Projects;

/// <summary>Hands a command to the engine that the project resolved: the tool and the project's package may differ in version.</summary>
internal static class EngineForwarding
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    /// <summary>The engine to hand over to; null to go on in this one.</summary>
    public static string? Target(BuildRequest request, CommandEnvironment environment) =>
        !environment.IsForwarded && File.Exists(request.Engine) && !IsSame(request.Engine, environment.Engine) ? request.Engine : null;

    /// <summary>Runs the command in another engine, on this process's own streams.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="CommandFailure">It cannot be started.</exception>
    public static async Task<int> RunAsync(string engine, BuildRequest request, CommandEnvironment environment, CancellationToken cancellationToken)
    {
        var host = File.Exists(request.DotnetHost) ? request.DotnetHost : environment.DotnetHost;
        var start = new ProcessStartInfo(host, ["exec", engine, .. environment.Arguments])
        {
            UseShellExecute = false,
            Environment = { [CommandEnvironment.ForwardedVariable] = "1" },
        };
        try
        {
            using var process = Process.Start(start)!;
            return await WaitAsync(process, cancellationToken);
        }
        catch (Win32Exception exception)
        {
            throw new CommandFailure(
                InternalFindings.EngineMissing, $"'{host}', which runs the project's engine, could not be started: {exception.Message}", ExitCode.Outside);
        }
    }

    // The terminal interrupts both processes; the other one is given time to end by itself.
    private static async Task<int> WaitAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            if (!process.WaitForExit(Grace))
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }

        return process.ExitCode;
    }

    private static bool IsSame(string one, string other) => string.Equals(
        Path.GetFullPath(one), Path.GetFullPath(other), OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
