using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>What a build printed, and what its binary log says about it.</summary>
internal sealed class BuildOutcome
{
    private readonly string _binaryLog;

    public BuildOutcome(int exitCode, string output, string binaryLog)
    {
        ExitCode = exitCode;
        Output = output;
        _binaryLog = binaryLog;
        Events = [.. new BinLogReader().ReadRecords(binaryLog).Select(record => record.Args).OfType<BuildEventArgs>()];
    }

    public int ExitCode { get; }

    public string Output { get; }

    public IReadOnlyList<BuildEventArgs> Events { get; }

    public IReadOnlyList<BuildErrorEventArgs> Errors => [.. Events.OfType<BuildErrorEventArgs>()];

    public IReadOnlyList<BuildWarningEventArgs> Warnings => [.. Events.OfType<BuildWarningEventArgs>()];

    /// <summary>How often our task has started the engine: ToolTask logs each command line.</summary>
    public int EngineStarts => Events.OfType<TaskCommandLineEventArgs>().Count(line => line.TaskName == "CodeGenRun");

    /// <summary>How often a task of ours was loaded, whether or not it started anything.</summary>
    public int TaskStarts => Events.OfType<TaskStartedEventArgs>().Count(task => task.TaskName.StartsWith("CodeGen", StringComparison.Ordinal));

    /// <summary>The lines that speak of us at the build's verbosity.</summary>
    public IReadOnlyList<string> OwnLines =>
        [.. Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("codegen", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Names of the files that the binary log embeds.</summary>
    public IReadOnlyList<string> EmbeddedFiles =>
        [.. BinaryLog.ReadBuild(_binaryLog).SourceFiles.Select(file => Path.GetFileName(file.FullPath.Replace('\\', '/')))];

    /// <summary>Fails the test with the build's output unless it succeeded.</summary>
    public BuildOutcome ThatSucceeds()
    {
        Assert.That(ExitCode, Is.Zero, Output);
        return this;
    }
}
