using System.CommandLine;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Hosting.Commands;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Cli.Commands;

/// <summary>Records an approval and applies it.</summary>
internal sealed class ApproveCommand : ProjectCommand
{
    private readonly Option<string[]> _features = new("--feature")
    {
        Description = "The feature; several are approved together, all or none.",
        HelpName = "NAME",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _phase = new("--phase") { Description = "Only this phase.", HelpName = "schema|api|logic|tests|ops" };

    private readonly Option<string?> _module = new("--module") { Description = "Only this module.", HelpName = "ID" };

    private readonly Option<string?> _by = new("--by") { Description = "Who approves. Default: git's user.name and user.email.", HelpName = "NAME" };

    private readonly Option<string?> _note = new("--note") { Description = "A remark to keep with the approval.", HelpName = "TEXT" };

    private readonly Option<bool> _withDependencies = new("--with-dependencies") { Description = "Approve along what the chosen modules need." };

    /// <summary>Makes the command.</summary>
    public ApproveCommand(SharedOptions shared, CommandEnvironment environment)
        : base(
            shared, environment, "approve", "Approves a feature, a phase or a module, and brings it into the tree.",
            "dotnet codegen approve src/Shop --feature order_management --phase schema")
    {
        _phase.AcceptOnlyFromAmong([.. Enum.GetValues<Phase>().Select(GateFolder.Word)]);
        Options.Add(_features);
        Options.Add(_phase);
        Options.Add(_module);
        Options.Add(_by);
        Options.Add(_note);
        Options.Add(_withDependencies);
    }

    /// <inheritdoc />
    protected override async Task<int> RunAsync(ParseResult call, BuildRequest request, CommandOutput output, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(request);
        var approval = new ApprovalRequest([.. call.GetRequiredValue(_features)])
        {
            Phase = call.GetValue(_phase) is { } phase ? Enum.Parse<Phase>(phase, ignoreCase: true) : null,
            Module = call.GetValue(_module),
            By = call.GetValue(_by),
            Note = call.GetValue(_note),
            WithDependencies = call.GetValue(_withDependencies),
        };
        return AppliedText.Report(await Approvals.ApproveAsync(workspace, approval, cancellationToken), workspace, output);
    }
}
