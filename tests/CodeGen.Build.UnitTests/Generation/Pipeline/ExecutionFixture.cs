namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>Approves what is generated and runs all generated tests.</summary>
public abstract class ExecutionFixture : PipelineFixture
{
    private protected async Task AssertTestsPassAsync(ProjectStyle style, string security, params string[] specs)
    {
        await Project.UseAsync(style);
        foreach (var spec in specs)
        {
            var gate = await Project.GenerateAsync(Spec(spec).Replace("policy:billing", security, StringComparison.Ordinal));
            await gate.ApproveAsync(gate.Feature);
        }

        await AssertTestsPassAsync();
    }

    private protected async Task AssertTestsPassTogetherAsync(ProjectStyle style, params string[] specs)
    {
        await Project.UseAsync(style);
        var gate = await Project.GenerateAsync([.. specs.Select(Spec)]);
        await gate.ApproveAllAsync();

        await AssertTestsPassAsync();
    }

    private async Task AssertTestsPassAsync()
    {
        var output = await Project.RunAsync("test", "Shop.Tests", "--no-restore", "-nologo", "-p:RunAnalyzers=false", "--logger", "console;verbosity=normal");

        Assert.That(output, Does.Match("Failed: +0|Test Run Successful"));
    }
}
