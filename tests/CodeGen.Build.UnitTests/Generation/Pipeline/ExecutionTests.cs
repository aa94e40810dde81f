using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>What was generated is approved and its tests are run: they pass as they are.</summary>
public sealed class ExecutionTests : PipelineFixture
{
    [Test]
    public async Task Generated_tests_pass_once_a_feature_is_approved_where_the_code_base_has_a_DbContext(
        [Values("types", "shapes", "routes", "names", "texts")] string spec) =>
        await AssertTestsPassAsync(ProjectStyle.PostgreSql, Spec(spec));

    [Test]
    public async Task Generated_tests_pass_once_a_feature_is_approved_in_a_bare_project(
        [Values("types", "shapes", "routes", "names", "texts")] string spec) =>
        await AssertTestsPassAsync(ProjectStyle.Bare, Spec(spec).Replace("policy:billing", "authenticated", StringComparison.Ordinal));

    private async Task AssertTestsPassAsync(ProjectStyle style, string spec)
    {
        await Project.UseAsync(style);
        var gate = await Project.GenerateAsync(spec);

        await ApproveAsync(gate);
        var output = await Project.RunAsync("test", "Shop.Tests", "--no-restore", "-v:q", "-nologo");

        Assert.That(output, Does.Contain("Passed!"));
    }

    private static async Task ApproveAsync(GeneratedGate gate)
    {
        var project = await CompiledProject.OpenAsync(gate.Workspace, CancellationToken.None);
        using var held = gate.Workspace.Lock(CancellationToken.None);
        var approvals = new ApprovalService(gate.Workspace.Gate, gate.Workspace.Services(project.Compile, project.Apply), held);

        var outcome = approvals.Approve(new ApprovalRequest(gate.Feature) { By = "Ada <ada@example.org>", WithDependencies = true });

        Assert.That(outcome.Findings.Select(finding => finding.Message), Is.Empty);
    }
}
