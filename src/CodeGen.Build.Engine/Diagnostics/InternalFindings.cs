namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG9xxx codes: failures of the product itself.</summary>
public static class InternalFindings
{
    /// <summary>An exception nobody foresaw.</summary>
    public static readonly FindingDescriptor Unexpected = new(
        "CG9001", "internal-error", Severity.Error, "Internal error",
        "The engine met a state that its authors did not foresee; nothing was written for the feature it was working on.",
        "Report it with the message, the stack in obj/codegen/engine.log, and the spec if you may share it.");

    /// <summary>The engine did not finish in time; the MSBuild task reports it.</summary>
    public static readonly FindingDescriptor EngineTimedOut = new(
        "CG9002", "engine-timeout", Severity.Error, "Engine timed out",
        "The engine ran longer than CodeGenTimeout (900 seconds unless set) and was ended with its child processes; the gate keeps its old content.",
        "Look at the last lines of obj/codegen/engine.log; raise CodeGenTimeout, in seconds, if the machine is slow.");

    /// <summary>The engine or the dotnet host does not exist; the MSBuild task reports it.</summary>
    public static readonly FindingDescriptor EngineMissing = new(
        "CG9003", "engine-missing", Severity.Error, "Engine or host missing",
        "The package's engine, or the dotnet host that runs the build, is not where it should be, so no feature can be generated.",
        "Restore the project again; if the package's folder is damaged, delete it from the NuGet cache first. A CodeGenEngine property must name an existing file.");

    /// <summary>A command that a build target runs has failed; the MSBuild task reports it.</summary>
    public static readonly FindingDescriptor CommandFailed = new(
        "CG9004", "command-failed", Severity.Error, "Command failed",
        "A build target such as CodeGenApprove ran a command of the engine that ended with another exit code than 0; the build shows what it printed.",
        "Do what the command's own output says: exit code 1 is an open gate or a finding, 2 a wrong argument, 3 an outside part, 4 an internal error.");

    /// <summary>A command was called with arguments that it does not understand.</summary>
    public static readonly FindingDescriptor WrongArguments = new(
        "CG9005", "wrong-arguments", Severity.Error, "Wrong arguments",
        "A command was called with an argument or option that it does not have, or without one that it needs; nothing was done.",
        "Run the command with --help: it lists the arguments and shows an example.");

    /// <summary>The build that a command needs has failed.</summary>
    public static readonly FindingDescriptor BuildFailed = new(
        "CG9006", "build-failed", Severity.Error, "Build failed",
        "A command works on what a build has left; there was nothing, or it was too old, and the build that was started for it has failed.",
        "Run dotnet build on the project, correct the errors that it names, and run the command again.");

    /// <summary>A command was cancelled by the user.</summary>
    public static readonly FindingDescriptor Canceled = new(
        "CG9007", "canceled", Severity.Error, "Cancelled",
        "The user ended a command. What it writes is written whole or not at all, so the gate and the tree are as they were before or after it.",
        "Run the command again.");
}
