using System.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Runs a program to its end and collects what it writes.</summary>
internal static class ChildProcess
{
    /// <summary>Starts a program without a shell, and ends its whole tree on time-out or cancellation.</summary>
    /// <exception cref="TimeoutException">It took longer than the time-out.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">It could not be started.</exception>
    public static async Task<ChildProcessResult> RunAsync(ProcessStartInfo start, TimeSpan timeout, CancellationToken cancellationToken)
    {
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        using var limit = new CancellationTokenSource(timeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(either.Token);
        var errors = process.StandardError.ReadToEndAsync(either.Token);
        try
        {
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            return new ChildProcessResult(process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException($"'{start.FileName}' did not end within {timeout.TotalSeconds:0} seconds.");
        }
    }
}
