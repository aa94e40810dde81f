using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Building;

/// <summary>One project, built once after a clone; the tests only look at it, or build it again without a change.</summary>
internal sealed class FirstBuildTests
{
    private TestProject _project = null!;
    private BuildOutcome _first = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _project = TestProject.CreateUnrestored("first");
        _first = _project.Build();
    }

    [Test]
    [Category("B1")]
    public void B1_first_build_after_a_clone_writes_the_gate()
    {
        _first.ThatSucceeds();

        Assert.That(_first.EngineStarts, Is.EqualTo(1));
        Assert.That(_project["codegen", "review", TestProject.Feature, "manifest.json"], Does.Exist);
        Assert.That(_project["codegen", "review", TestProject.Feature, "REVIEW.md"], Does.Exist);
        Assert.That(_project["codegen", "lock", $"{TestProject.Feature}.json"], Does.Exist);
    }

    [Test]
    [Category("B2")]
    public void B2_no_op_build_starts_no_engine_five_times()
    {
        _first.ThatSucceeds();

        var starts = Enumerable.Range(0, 5).Select(_ => _project.Build("--no-restore").ThatSucceeds()).Select(build => (build.EngineStarts, build.TaskStarts)).ToList();

        Assert.That(_first.EngineStarts, Is.EqualTo(1));
        Assert.That(starts, Is.All.EqualTo((0, 0)));
    }

    [Test]
    [Category("D3")]
    public void D3_a_build_says_at_most_one_line_for_a_generated_feature_and_nothing_when_nothing_is_stale()
    {
        var second = _project.Build("--no-restore");

        Assert.That(_first.OwnLines, Has.Count.EqualTo(1).And.All.Contains(TestProject.Feature), _first.Output);
        Assert.That(second.OwnLines, Is.Empty);
    }

    [Test]
    public void Restoring_the_package_gives_no_warning() =>
        Assert.That(_first.Warnings.Select(warning => warning.Code), Has.None.StartsWith("NU"));

    [Test]
    [Category("D4")]
    public void D4_request_and_result_are_embedded_in_the_binary_log() =>
        Assert.That(_first.EmbeddedFiles, Does.Contain("request.json").And.Contain("result.json"));
}
