using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Hosting.Commands;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Says where each feature stands.</summary>
internal sealed class StatusCommand(SharedOptions shared, CommandEnvironment environment) : ProjectCommand(
    shared, environment, "status", "Shows the state of each feature, phase and module, and the open slots.", "dotnet codegen status src/Shop")
{
    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult call, BuildRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        var document = FeatureReport.Status(new Workspace(request));
        output.Result(document, StatusText.Lines(document));
        return Task.FromResult(ExitCode.Ok);
    }
}
