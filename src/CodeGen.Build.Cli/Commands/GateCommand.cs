using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Fails while something of a feature is open.</summary>
internal sealed class GateCommand(SharedOptions shared, CommandEnvironment environment) : ProjectCommand(
    shared, environment, "gate", "For CI: fails while anything is pending, stale or changed, a slot is open, or a checklist is incomplete.", "dotnet codegen gate src/Shop")
{
    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult call, BuildRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(request);
        var document = new GateCheck(workspace.Gate, workspace.Specs.Hashes).Check();
        output.Result(document, Lines(document));
        return Task.FromResult(document.Open.IsEmpty ? ExitCode.Ok : ExitCode.Findings);
    }

    private static IEnumerable<string> Lines(GateDocument document) => document.Open.IsEmpty
        ? ["The gate is open: nothing is pending."]
        :
        [
            .. document.Open.GroupBy(point => point.Feature, StringComparer.Ordinal).SelectMany(Feature),
            $"The gate is closed: {document.Open.Length} open points.",
        ];

    private static IEnumerable<string> Feature(IGrouping<string, OpenPoint> feature) =>
        [$"{(feature.Key.Length == 0 ? "all features" : feature.Key)}:", .. feature.Select(point => $"  {point.Code}: {point.Message}")];
}
