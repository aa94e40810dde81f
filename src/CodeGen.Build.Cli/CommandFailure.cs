using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Cli;

/// <summary>Ends a command that cannot do what it was asked for.</summary>
/// <param name="finding">What the user is told.</param>
/// <param name="exitCode">The exit code.</param>
internal sealed class CommandFailure(Finding finding, int exitCode) : Exception(finding.Message)
{
    /// <summary>Makes a failure of a descriptor.</summary>
    public CommandFailure(FindingDescriptor descriptor, string message, int exitCode)
        : this(Engine.Diagnostics.Finding.Of(descriptor, message), exitCode)
    {
    }

    /// <summary>What the user is told.</summary>
    public Finding Finding { get; } = finding;

    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;
}
