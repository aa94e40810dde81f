using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;

namespace CodeGen.Build.Cli;

/// <summary>A command: it does its work and returns its exit code; whatever stops it is worded here, once.</summary>
internal abstract class EngineCommand : Command
{
    private readonly SharedOptions _shared;

    /// <summary>Makes the command.</summary>
    protected EngineCommand(SharedOptions shared, string name, string description, string example)
        : base(name, description)
    {
        _shared = shared;
        Example = example;
        SetAction(InvokeAsync);
    }

    /// <summary>A call of it, for the help.</summary>
    public string Example { get; }

    /// <summary>Does the work.</summary>
    /// <returns>The exit code.</returns>
    protected abstract Task<int> RunAsync(ParseResult call, CommandOutput output, CancellationToken cancellationToken);

    private async Task<int> InvokeAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var output = _shared.Output(call);
        try
        {
            return await RunAsync(call, output, cancellationToken);
        }
        catch (CommandFailure failure)
        {
            output.Fail(failure.Finding);
            return failure.ExitCode;
        }
        catch (GateException exception)
        {
            output.Fail(exception.Finding);
            return ExitCode.Findings;
        }
        catch (CompilationUnavailableException exception)
        {
            output.Fail(exception.Finding);
            return ExitCode.Outside;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            output.Fail(Finding.Of(InternalFindings.Canceled, $"'{Name}' was cancelled."));
            return ExitCode.Canceled;
        }
        catch (Exception exception)
        {
            output.Fail(Finding.Of(InternalFindings.Unexpected, $"{exception.GetType().Name}: {exception.Message}"));
            foreach (var line in exception.ToString().Split('\n'))
            {
                output.Message(line.TrimEnd('\r'));
            }

            return ExitCode.Internal;
        }
    }
}
