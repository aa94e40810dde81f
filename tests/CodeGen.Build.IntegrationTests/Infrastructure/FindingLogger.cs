using System.Text.Json;
using Microsoft.Build.Framework;

namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>A logger that the builds under test load: binary logs do not keep help links.</summary>
public sealed class FindingLogger : ILogger
{
    private readonly List<LoggedFinding> _findings = [];

    /// <inheritdoc />
    public LoggerVerbosity Verbosity { get; set; }

    /// <inheritdoc />
    public string? Parameters { get; set; }

    /// <inheritdoc />
    public void Initialize(IEventSource eventSource)
    {
        eventSource.ErrorRaised += (_, error) => _findings.Add(new(
            "error", error.Code, error.File, error.LineNumber, error.ColumnNumber, error.HelpLink, error.Message ?? ""));
        eventSource.WarningRaised += (_, warning) => _findings.Add(new(
            "warning", warning.Code, warning.File, warning.LineNumber, warning.ColumnNumber, warning.HelpLink, warning.Message ?? ""));
    }

    /// <inheritdoc />
    public void Shutdown() =>
        File.WriteAllLines(Parameters!, _findings.Select(finding => JsonSerializer.Serialize(finding)));

    /// <summary>The switch that makes a build write its findings to the file.</summary>
    internal static string Switch(string file) =>
        $"-logger:{typeof(FindingLogger).FullName},{typeof(FindingLogger).Assembly.Location};{file}";

    /// <summary>Reads what a build wrote.</summary>
    internal static IReadOnlyList<LoggedFinding> Read(string file) =>
        [.. File.ReadLines(file).Select(line => JsonSerializer.Deserialize<LoggedFinding>(line)!)];
}
