using System.Diagnostics;

namespace CodeGen.Build.Benchmarks;

/// <summary>Runs <c>dotnet</c> and measures it.</summary>
internal static class MeasuredProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs it to its end.</summary>
    public static Measurement Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Set by `dotnet run`, and meant for its own MSBuild.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var (processor, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(Interval))
        {
            (processor, peak) = Sample(process) ?? (processor, peak);
        }

        var text = output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
        return new Measurement(clock.Elapsed, processor, peak, process.ExitCode, text[^Math.Min(text.Length, 1_000)..]);
    }

    private static (TimeSpan Processor, long Peak)? Sample(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64 is > 0 and var peak ? (process.TotalProcessorTime, peak) : null;
        }
        catch (InvalidOperationException)
        {
            // It ended in between; the last sample counts.
            return null;
        }
    }
}
