using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Hosting.Commands;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Applies approvals that are recorded and not in the tree yet.</summary>
internal sealed class ApplyCommand(SharedOptions shared, CommandEnvironment environment) : ProjectCommand(
    shared, environment, "apply", "Brings into the tree what approvals.yaml records and the tree does not have; a build never does.", "dotnet codegen apply src/Shop")
{
    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult call, BuildRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(request);
        return AppliedText.Report(await Approvals.ApplyAsync(workspace, cancellationToken), workspace, output);
    }
}
