namespace CodeGen.Build.UnitTests.Cli;

internal sealed class GateCommandTests
{
    [Test]
    public async Task The_gate_is_open_without_features()
    {
        using var project = new BuiltProject();

        var run = await project.RunAsync("gate", "--format", "json");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Json.GetProperty("open").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task A_feature_without_a_lock_closes_the_gate()
    {
        using var project = new BuiltProject(("notes", BuiltProject.Notes));

        var run = await project.RunAsync("gate", "--format", "json");

        var point = run.Json.GetProperty("open").EnumerateArray().Single();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(point.GetProperty("feature").GetString(), Is.EqualTo("notes"));
        Assert.That(point.GetProperty("code").GetString(), Is.EqualTo("CG5024"));
    }

    [Test]
    public async Task Open_points_for_people_stand_under_their_feature()
    {
        using var project = new BuiltProject(("notes", BuiltProject.Notes));

        var run = await project.RunAsync("gate");

        Assert.That(run.Output.ReplaceLineEndings("\n"), Does.StartWith("notes:\n  CG5024: ").And.EndWith("The gate is closed: 1 open points.\n"));
    }
}
