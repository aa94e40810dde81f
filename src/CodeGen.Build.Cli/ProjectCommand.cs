using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Cli.Projects;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Cli;

/// <summary>A command on a project: it runs in the engine that the project resolved, with the compiler of the project's SDK.</summary>
internal abstract class ProjectCommand : EngineCommand
{
    private readonly CommandEnvironment _environment;

    private readonly Argument<string?> _project = ArgumentRules.Project();

    // A build may have been told other folders than the project's own.
    private readonly Option<string?> _intermediate = new("--intermediate") { Hidden = true, Description = "Where the build that runs the command keeps its request." };

    /// <summary>Makes the command.</summary>
    protected ProjectCommand(SharedOptions shared, CommandEnvironment environment, string name, string description, string example)
        : base(shared, name, description, example)
    {
        _environment = environment;
        Arguments.Add(_project);
        Options.Add(_intermediate);
    }

    /// <summary>Whether a project that does not use the package will do; default: false.</summary>
    protected virtual bool AcceptsPlainProject => false;

    /// <summary>Does the work in the right engine.</summary>
    /// <returns>The exit code.</returns>
    protected abstract Task<int> RunAsync(ParseResult call, BuildRequest request, CommandOutput output, CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async Task<int> RunAsync(ParseResult call, CommandOutput output, CancellationToken cancellationToken)
    {
        var request = await new ProjectRequests(_environment, output, AcceptsPlainProject)
            .FindAsync(call.GetValue(_project), call.GetValue(_intermediate), cancellationToken);
        if (EngineForwarding.Target(request, _environment) is { } engine)
        {
            return await EngineForwarding.RunAsync(engine, request, _environment, cancellationToken);
        }

        SdkRoslyn.Install(request.RoslynDirectory);
        return await RunAsync(call, request, output, cancellationToken);
    }
}
