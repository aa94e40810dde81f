using System.Collections.Immutable;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Hosting.Commands;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Reports what approve or apply did.</summary>
internal static class AppliedText
{
    /// <summary>Prints the outcome; findings are messages.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(ApprovalOutcome outcome, Workspace workspace, CommandOutput output)
    {
        output.Findings(outcome.Findings);
        output.Result(new AppliedDocument(outcome.Applied), [.. outcome.Applied.Select(Line), .. Next(outcome, workspace)]);
        return outcome.Succeeded ? ExitCode.Ok : ExitCode.Findings;
    }

    private static string Line(AppliedModule module) => $"applied {module.Feature}: {module.Module}: {string.Join(", ", module.Files)}";

    private static ImmutableArray<string> Next(ApprovalOutcome outcome, Workspace workspace)
    {
        if (outcome.Applied.IsEmpty)
        {
            return outcome.Succeeded ? ["Nothing to apply: what was asked for is in the tree."] : ["Nothing was applied."];
        }

        return
        [
            $"Next: dotnet build {workspace.Project}",
            $"      commit the code together with {workspace.Gate.RelativeGate}/approvals.yaml, lock and base",
            $"      what is still open: dotnet codegen gate {workspace.Project}",
        ];
    }
}
