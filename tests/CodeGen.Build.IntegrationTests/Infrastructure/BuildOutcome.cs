using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>What a build printed, and what its binary log says about it.</summary>
internal sealed class BuildOutcome
{
    private readonly string _binaryLog;
    private readonly IReadOnlyList<LoggedFinding> _findings;

    public BuildOutcome(int exitCode, string output, string binaryLog)
    {
        ExitCode = exitCode;
        Output = output;
        _binaryLog = binaryLog;
        _findings = FindingLogger.Read(FindingLogOf(binaryLog));
        Events = [.. new BinLogReader().ReadRecords(binaryLog).Select(record => record.Args).OfType<BuildEventArgs>()];
    }

    public int ExitCode { get; }

    public string Output { get; }

    public IReadOnlyList<BuildEventArgs> Events { get; }

    public IReadOnlyList<LoggedFinding> Errors => [.. _findings.Where(finding => finding.Severity == "error")];

    public IReadOnlyList<LoggedFinding> Warnings => [.. _findings.Where(finding => finding.Severity == "warning")];

    /// <summary>How often our task has started the engine: ToolTask logs each command line.</summary>
    public int EngineStarts => Events.OfType<TaskCommandLineEventArgs>().Count(line => line.TaskName == "CodeGenRun");

    /// <summary>How often a task of ours was loaded, whether or not it started anything.</summary>
    public int TaskStarts => Events.OfType<TaskStartedEventArgs>().Count(task => task.TaskName.StartsWith("CodeGen", StringComparison.Ordinal));

    /// <summary>What our tasks say at minimal verbosity, besides errors and warnings.</summary>
    public IReadOnlyList<string> OwnLines =>
    [
        .. Events.OfType<BuildMessageEventArgs>()
            .Where(message => message.Importance == MessageImportance.High && message.SenderName?.StartsWith("CodeGen", StringComparison.Ordinal) == true)
            .Select(message => message.Message!),
    ];

    /// <summary>Names of the files that the binary log embeds.</summary>
    public IReadOnlyList<string> EmbeddedFiles =>
        [.. BinaryLog.ReadBuild(_binaryLog).SourceFiles.Select(file => Path.GetFileName(file.FullPath.Replace('\\', '/')))];

    /// <summary>The switches of a build whose outcome is to be read from a binary log at the path.</summary>
    public static string[] Switches(string binaryLog) =>
        ["-v:m", "-nologo", "-tl:off", $"-bl:{binaryLog}", FindingLogger.Switch(FindingLogOf(binaryLog))];

    /// <summary>Fails the test with the build's output unless it succeeded.</summary>
    public BuildOutcome ThatSucceeds()
    {
        Assert.That(ExitCode, Is.Zero, Output);
        return this;
    }

    private static string FindingLogOf(string binaryLog) => Path.ChangeExtension(binaryLog, ".findings.jsonl");
}
