using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Hosting.Commands;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Says why a feature was generated as it was.</summary>
internal sealed class ExplainCommand : ProjectCommand
{
    private readonly Option<string> _feature = new("--feature") { Description = "The feature.", HelpName = "NAME", Required = true };

    private readonly Option<string?> _module = new("--module") { Description = "Only decisions about this module.", HelpName = "ID" };

    /// <summary>Makes the command.</summary>
    public ExplainCommand(SharedOptions shared, CommandEnvironment environment)
        : base(
            shared, environment, "explain", "Shows the decisions behind a feature's code, with their reasons and what else was possible.",
            "dotnet codegen explain src/Shop --feature order_management --module schema/entity/Order")
    {
        Options.Add(_feature);
        Options.Add(_module);
    }

    /// <inheritdoc />
    protected override Task<int> RunAsync(ParseResult call, BuildRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        var document = Decisions.Read(new Workspace(request), call.GetRequiredValue(_feature), call.GetValue(_module));
        output.Result(document, document.Decisions.IsEmpty ? ["No decisions are recorded."] : document.Decisions.SelectMany(Lines));
        return Task.FromResult(ExitCode.Ok);
    }

    private static IEnumerable<string> Lines(Decision decision)
    {
        var module = decision.Module is null ? "" : $" ({decision.Module})";
        yield return $"{decision.Topic}{module}: {decision.Choice}";
        yield return $"  because {decision.Reason}";
        if (!decision.Candidates.IsDefaultOrEmpty)
        {
            yield return $"  candidates: {string.Join(", ", decision.Candidates)}";
        }
    }
}
