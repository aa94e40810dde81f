namespace CodeGen.Build.UnitTests.Cli;

internal sealed class FeatureArgumentTests
{
    [TestCase("explain")]
    [TestCase("generate")]
    public async Task A_feature_that_does_not_exist_is_exit_1_and_the_message_names_it(string command)
    {
        using var project = new BuiltProject(("notes", BuiltProject.Notes));

        var run = await project.RunAsync(command, "--feature", "orders", "--format", "json");

        var error = run.Json.GetProperty("error");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("CG5003"));
        Assert.That(error.GetProperty("message").GetString(), Does.Contain("'orders'"));
    }

    [Test]
    public async Task A_name_that_is_a_path_reads_nothing_outside_the_gate()
    {
        using var project = new BuiltProject(("notes", BuiltProject.Notes));
        project.With("app/codegen/secret/decisions.jsonl", "{}");

        var run = await project.RunAsync("explain", "--feature", "../secret", "--format", "json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Json.GetProperty("error").GetProperty("code").GetString(), Does.StartWith("CG50"));
    }
}
