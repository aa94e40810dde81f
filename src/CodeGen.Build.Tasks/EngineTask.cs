using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CodeGen.Build.Tasks;

/// <summary>Starts the engine as a process of its own, so that nothing of it is ever loaded into MSBuild.</summary>
public abstract class EngineTask : ToolTask
{
    private const int MaxKeptLines = 2000;

    private readonly List<string> _output = new List<string>();
    private bool _canceled;

    /// <summary>The <c>dotnet</c> host that runs the build.</summary>
    [Required]
    public string DotnetHost { get; set; } = "";

    /// <summary>The engine assembly, <c>codegen.dll</c>.</summary>
    [Required]
    public string Engine { get; set; } = "";

    /// <summary>The project file, absolute.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <inheritdoc />
    protected override string ToolName => Path.GetFileName(DotnetHost);

    /// <summary>What the engine wrote to both of its streams, the first 2,000 lines.</summary>
    protected IReadOnlyList<string> Output => _output;

    /// <summary>The last line of the output that says something, as a sentence to append; empty when there is none.</summary>
    protected string LastOutput
    {
        get
        {
            var last = _output.LastOrDefault(line => line.Trim().Length > 0);
            return last == null ? "" : $" Its output ends with: {last.Trim()}";
        }
    }

    /// <summary>The importance of what the engine writes to its streams.</summary>
    protected virtual MessageImportance OutputImportance => MessageImportance.Low;

    /// <inheritdoc />
    public override void Cancel()
    {
        _canceled = true;
        base.Cancel();
    }

    /// <inheritdoc />
    protected override string GenerateFullPathToTool() => DotnetHost;

    /// <inheritdoc />
    protected override string GetWorkingDirectory() => Path.GetDirectoryName(Project)!;

    /// <inheritdoc />
    protected override string GenerateCommandLineCommands()
    {
        var builder = new CommandLineBuilder();
        builder.AppendSwitch("exec");
        builder.AppendFileNameIfNotNull(Engine);
        AppendArguments(builder);
        return builder.ToString();
    }

    /// <summary>Appends the engine's command and its options.</summary>
    protected abstract void AppendArguments(CommandLineBuilder builder);

    /// <inheritdoc />
    protected override bool ValidateParameters() =>
        Exists(DotnetHost, "dotnet host") && Exists(Engine, "engine");

    /// <inheritdoc />
    protected override int ExecuteTool(string pathToTool, string responseFileCommands, string commandLineCommands)
    {
        var watch = Stopwatch.StartNew();
        var exitCode = base.ExecuteTool(pathToTool, responseFileCommands, commandLineCommands);
        if (!_canceled && exitCode != 0 && Timeout > 0 && watch.ElapsedMilliseconds >= Timeout)
        {
            OnTimedOut();
        }

        return exitCode;
    }

    /// <summary>The engine was ended because it exceeded <see cref="ToolTask.Timeout"/>: no exit code says so, ToolTask only warns.</summary>
    protected abstract void OnTimedOut();

    /// <inheritdoc />
    protected override void LogToolCommand(string message) => Log.LogCommandLine(MessageImportance.Low, message);

    /// <summary>Keeps the line. It may hold text that a model or a compiler wrote, so MSBuild never parses it for errors.</summary>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        if (_output.Count < MaxKeptLines)
        {
            _output.Add(singleLine);
        }

        Log.LogMessage(OutputImportance, "{0}", singleLine);
    }

    /// <summary>Logs an error of ours against the project.</summary>
    protected void LogFailure(string code, string message) =>
        Log.LogError(null, code, null, TaskCode.HelpLink(code), Project, 0, 0, 0, 0, "{0}", message);

    private bool Exists(string file, string role)
    {
        if (File.Exists(file))
        {
            return true;
        }

        LogFailure(
            TaskCode.EngineMissing,
            $"The {role} of CodeGen.Build does not exist at '{file}', so no feature can be generated. "
            + "Restore the project again; if the package's folder is damaged, delete it from the NuGet cache first.");
        return false;
    }
}
