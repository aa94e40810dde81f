using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>What was generated is approved, feature after feature, and all generated tests are run: they pass as they are.</summary>
public sealed class ExecutionTests : PipelineFixture
{
    private static readonly string[] Specs = ["types", "shapes", "routes", "texts", "names", "rules"];

    [Test]
    public async Task Generated_tests_pass_once_the_features_are_approved_where_the_code_base_has_a_DbContext() =>
        await AssertTestsPassAsync(ProjectStyle.PostgreSql, "policy:billing", Specs);

    [Test]
    public async Task Generated_tests_pass_once_the_features_are_approved_in_a_bare_project() =>
        await AssertTestsPassAsync(ProjectStyle.Bare, "authenticated", Specs);

    [Test]
    public async Task Generated_tests_and_migrations_pass_on_postgresql(
        [Values("relations", "states", "bookkeeping", "conditions", "existing_tables")] string spec)
    {
        Assume.That(PostgreSqlServer.IsHere, "PostgreSQL's server programs are not on this machine.");

        await AssertTestsPassAsync(PostgreSqlServer.Style, "policy:billing", spec);
    }

    [Test]
    public async Task Generated_tests_pass_in_memory(
        [Values("relations", "states", "bookkeeping", "conditions", "formats")] string spec) => await AssertTestsPassAsync(ProjectStyle.PostgreSql, "policy:billing", spec);

    private async Task AssertTestsPassAsync(ProjectStyle style, string security, params string[] specs)
    {
        await Project.UseAsync(style);
        foreach (var spec in specs)
        {
            var gate = await Project.GenerateAsync(Spec(spec).Replace("policy:billing", security, StringComparison.Ordinal));
            await ApproveAsync(gate);
        }

        var output = await Project.RunAsync("test", "Shop.Tests", "--no-restore", "-nologo", "--logger", "console;verbosity=normal");

        Assert.That(output, Does.Match("Failed: +0|Test Run Successful"));
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
