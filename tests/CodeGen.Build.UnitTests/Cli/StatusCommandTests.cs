namespace CodeGen.Build.UnitTests.Cli;

internal sealed class StatusCommandTests
{
    [Test]
    public async Task A_spec_that_was_never_generated_is_stale_and_says_so()
    {
        using var project = new BuiltProject(("notes", BuiltProject.Notes));

        var run = await project.RunAsync("status", "--format", "json");

        var feature = run.Json.GetProperty("features").EnumerateArray().Single();
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(
            feature.EnumerateObject().Select(member => member.Name),
            Is.EqualTo(new[] { "feature", "state", "phases", "modules", "slots", "findings", "iterations", "tokens", "cost", "seconds" }));
        Assert.That(feature.GetProperty("state").GetString(), Is.EqualTo("stale"));
        Assert.That(feature.GetProperty("findings")[0].GetProperty("code").GetString(), Is.EqualTo("CG5024"));
    }

    [Test]
    public async Task A_spec_with_an_error_is_failed_with_its_findings()
    {
        using var project = new BuiltProject(("notes", BuiltProject.Notes + "colour: red\n"));

        var run = await project.RunAsync("status");

        Assert.That(run.Output, Does.StartWith("notes: failed").And.Match(@"notes\.feature\.yaml\(8,1\): error CG1\d{3}: "));
    }

    [Test]
    public async Task A_lock_that_cannot_be_read_is_exit_1_with_its_code()
    {
        using var project = new BuiltProject(("notes", BuiltProject.Notes));
        project.With("app/codegen/lock/notes.json", "<<<<<<< ours");

        var run = await project.RunAsync("status", "--format", "json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Json.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("CG5027"));
    }

    [Test]
    public async Task Messages_never_mix_with_the_document()
    {
        using var project = new BuiltProject(("notes", BuiltProject.Notes));

        var run = await project.RunAsync("status", "--format", "json");

        Assert.That(run.Messages, Is.Empty);
        Assert.That(run.Output, Does.StartWith("{").And.EndWith("}\n"));
    }
}
