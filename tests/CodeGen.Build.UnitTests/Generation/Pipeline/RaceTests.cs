namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>Two writers at once: what rules and transitions permit one of them, the others do not get, and all of them get an answer.</summary>
public sealed class RaceTests : PipelineFixture
{
    [Test]
    public async Task Exactly_what_is_permitted_succeeds_when_many_write_at_once()
    {
        Requires.PostgreSql();
        await Project.UseAsync(PostgreSqlServer.Style);
        var gate = await Project.GenerateAsync(Spec("races"));
        Assert.That(gate.Problems, Is.Empty);
        await gate.ApproveAsync(gate.Feature);
        Project.Write("Shop.Tests/WriterTests.cs", await File.ReadAllTextAsync(SourceTree.PathOf("Pipeline", "Specs", "WriterTests.cs.txt")));

        var output = await Project.RunAsync("test", "Shop.Tests", "--no-restore", "-nologo", "-p:RunAnalyzers=false", "--logger", "console;verbosity=normal");

        Assert.That(output, Does.Match("Failed: +0|Test Run Successful"));
        Assert.That(output, Does.Contain("Passed What_another_writer_makes_of_the_row"));
    }
}
