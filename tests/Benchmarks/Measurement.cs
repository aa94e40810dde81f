namespace CodeGen.Build.Benchmarks;

/// <summary>What a process cost.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Processor">Processor time of all its threads, without those of its own children; up to 5 ms short.</param>
/// <param name="PeakBytes">The largest working set.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">The end of what it wrote.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Processor, long PeakBytes, int ExitCode, string Output)
{
    /// <summary>The larger of each.</summary>
    public Measurement Max(Measurement other) => new(
        Wall > other.Wall ? Wall : other.Wall,
        Processor > other.Processor ? Processor : other.Processor,
        Math.Max(PeakBytes, other.PeakBytes),
        ExitCode == 1 ? other.ExitCode : ExitCode,
        ExitCode == 1 ? other.Output : Output);
}
