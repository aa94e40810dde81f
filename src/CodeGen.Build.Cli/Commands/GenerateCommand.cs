using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Hosting.Commands;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Does what a build does: generates, validates and publishes what is stale.</summary>
internal sealed class GenerateCommand : ProjectCommand
{
    private readonly Option<string?> _feature = new("--feature") { Description = "Only this feature.", HelpName = "NAME" };

    private readonly Option<bool> _force = new("--force") { Description = "Generate although nothing has changed; what is approved stays as it is." };

    /// <summary>Makes the command.</summary>
    public GenerateCommand(SharedOptions shared, CommandEnvironment environment)
        : base(
            shared, environment, "generate", "Generates, validates and publishes for review what is stale, as a build does.",
            "dotnet codegen generate src/Shop --feature order_management")
    {
        Options.Add(_feature);
        Options.Add(_force);
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult call, BuildRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(request);
        var options = new GenerateOptions(call.GetValue(_feature), call.GetValue(_force));
        if (options.Feature is { } feature && !workspace.Specs.Hashes.ContainsKey(feature))
        {
            throw new GateException(
                GateFindings.UnknownFeature,
                $"No spec of '{workspace.Project}' describes '{feature}'; there are {string.Join(", ", workspace.Specs.Hashes.Keys.Order(StringComparer.Ordinal))}.");
        }

        var outcome = await new GeneratePipeline(workspace).RunAsync(options, cancellationToken);
        var document = FeatureReport.Generated(workspace, options, outcome);
        if (output.IsJson)
        {
            output.Findings(outcome.Findings);
        }

        output.Result(document, [.. outcome.Findings.Where(output.IsShown).Select(FindingText.Of), .. Lines(outcome, workspace)]);
        return outcome.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    private static IEnumerable<string> Lines(GenerateOutcome outcome, Workspace workspace)
    {
        if (outcome.Features.IsEmpty)
        {
            return outcome.HasErrors ? ["Nothing was generated."] : ["Nothing is stale; nothing was generated."];
        }

        return outcome.Features.Select(feature =>
        {
            var published = feature.Published;
            var review = published.Review is null ? "nothing is left to review" : $"review: {published.Review}/REVIEW.md";
            var next = published.State == ModuleState.Pending ? $"; approve: dotnet codegen approve {workspace.Project} --feature {feature.Feature}" : "";
            return $"{feature.Feature}: {StatusText.Word(published.State)}, {published.Manifest.Modules.Length} modules; {review}{next}";
        });
    }
}
