using CodeGen.Build.Engine.Gate;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>The commands that change the tree: they hold the writer lock and compile before they write.</summary>
internal static class Approvals
{
    /// <summary>Approves modules of a feature and applies them.</summary>
    /// <exception cref="Compiling.CompilationUnavailableException">The project cannot be compiled here.</exception>
    public static Task<ApprovalOutcome> ApproveAsync(Workspace workspace, ApprovalRequest request, CancellationToken cancellationToken) =>
        RunAsync(workspace, service => service.Approve(request), cancellationToken);

    /// <summary>Applies what approvals.yaml records and the tree does not have.</summary>
    /// <exception cref="Compiling.CompilationUnavailableException">The project cannot be compiled here.</exception>
    public static Task<ApprovalOutcome> ApplyAsync(Workspace workspace, CancellationToken cancellationToken) =>
        RunAsync(workspace, service => service.Apply(), cancellationToken);

    private static async Task<ApprovalOutcome> RunAsync(
        Workspace workspace, Func<ApprovalService, ApprovalOutcome> run, CancellationToken cancellationToken)
    {
        try
        {
            using var held = workspace.Lock(cancellationToken);
            var project = await CompiledProject.OpenAsync(workspace, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return run(new ApprovalService(workspace.Gate, workspace.Services(project.Compile, project.Apply), held));
        }
        catch (GateException exception)
        {
            return ApprovalOutcome.Refused(exception.Finding);
        }
    }
}
