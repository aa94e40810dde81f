using System;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace CodeGen.Build.Tasks;

/// <summary>Runs a command of the engine (approve, status …) for the build targets of the same name, and shows what it prints.</summary>
[MSBuildMultiThreadableTask]
public sealed class CodeGenCommand : EngineTask
{
    /// <summary>The command.</summary>
    [Required]
    public string Command { get; set; } = "";

    /// <summary>The folder <c>obj</c> of this build, absolute.</summary>
    public string? IntermediateDirectory { get; set; }

    /// <summary>The features, with spaces or semicolons between them; empty for all.</summary>
    public string Features { get; set; } = "";

    /// <summary>The phase; empty for all.</summary>
    public string? Phase { get; set; }

    /// <summary>The module; empty for all.</summary>
    public string? Module { get; set; }

    /// <summary>Who approves; empty for the user of git.</summary>
    public string? By { get; set; }

    /// <summary>Why a module is rejected.</summary>
    public string? Reason { get; set; }

    /// <inheritdoc />
    protected override MessageImportance OutputImportance => MessageImportance.High;

    /// <inheritdoc />
    protected override void AppendArguments(CommandLineBuilder builder)
    {
        builder.AppendSwitch(Command);
        builder.AppendFileNameIfNotNull(Project);
        AppendOption(builder, "--intermediate", IntermediateDirectory?.TrimEnd('/', '\\'));
        foreach (var feature in Features.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            AppendOption(builder, "--feature", feature);
        }

        AppendOption(builder, "--phase", Phase);
        AppendOption(builder, "--module", Module);
        AppendOption(builder, "--by", By);
        AppendOption(builder, "--reason", Reason);
    }

    /// <inheritdoc />
    protected override void OnTimedOut() => LogFailure(
        TaskCode.EngineTimedOut,
        $"'codegen {Command}' did not finish within {Timeout / 1000} seconds and was ended. Raise CodeGenTimeout, in seconds, if the machine is slow.{LastOutput}");

    /// <inheritdoc />
    protected override bool HandleTaskExecutionErrors()
    {
        LogFailure(TaskCode.CommandFailed, $"'codegen {Command}' ended with exit code {ExitCode}.{LastOutput}");
        return false;
    }

    private static void AppendOption(CommandLineBuilder builder, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            builder.AppendSwitchIfNotNull(name + " ", value);
        }
    }
}
