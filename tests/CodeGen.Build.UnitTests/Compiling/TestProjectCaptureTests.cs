using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Compiling;

[Category("Slow")]
public sealed class TestProjectCaptureTests
{
    private SampleSolution _sample = null!;

    [SetUp]
    public void Write() => _sample = new SampleSolution();

    [TearDown]
    public void Remove() => _sample.Dispose();

    [Test]
    public async Task A_project_that_is_not_restored_says_what_to_run()
    {
        var answer = await TestProjectCapture.CaptureAsync(_sample.Request, _sample.TestProject);

        Assert.That(answer.Answer, Is.Null);
        Assert.That(answer.Finding!.Descriptor, Is.EqualTo(ValidationFindings.TestsNotRestored));
        Assert.That(answer.Finding.Message, Does.Contain($"dotnet restore \"{_sample.TestProject}\""));
    }

    [Test]
    public async Task A_project_that_cannot_be_evaluated_gives_the_first_errors()
    {
        _sample.Write("Shop.Tests/Shop.Tests.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><Import Project=\"gone.props\" /></Project>");

        var answer = await TestProjectCapture.CaptureAsync(_sample.Request, _sample.TestProject);

        Assert.That(answer.Finding!.Descriptor, Is.EqualTo(ValidationFindings.TestCaptureFailed));
        Assert.That(answer.Finding.Message, Does.Contain("MSB4019").And.Contain("exit code 1"));
    }

    [Test]
    public async Task An_answer_is_kept_until_a_file_is_added_or_a_project_changes()
    {
        await _sample.RestoreAsync("Shop.Tests/Shop.Tests.csproj");
        var request = _sample.Request;
        var withoutHost = request with { DotnetHost = _sample.PathOf("no-such-host") };

        var first = await TestProjectCapture.CaptureAsync(request, _sample.TestProject);
        var kept = await TestProjectCapture.CaptureAsync(withoutHost, _sample.TestProject);
        _sample.Write("Shop.Tests/More.cs", "class More;");
        var added = await TestProjectCapture.CaptureAsync(withoutHost, _sample.TestProject);
        _sample.Delete("Shop.Tests/More.cs");
        _sample.Write("Shop/Shop.csproj", SampleSources.Project.Replace("CS0219", "CS0168", StringComparison.Ordinal));
        var changed = await TestProjectCapture.CaptureAsync(withoutHost, _sample.TestProject);

        Assert.That(first.Finding, Is.Null);
        Assert.That(kept.Answer!.CommandLine, Is.EqualTo(first.Answer!.CommandLine));
        Assert.That(added.Finding!.Message, Does.Contain("could not be started"));
        Assert.That(changed.Finding!.Message, Does.Contain("could not be started"));
    }

    [Test]
    public async Task A_project_with_a_list_of_frameworks_is_asked_for_ours()
    {
        _sample.Write("Shop.Tests/Shop.Tests.csproj", SampleSources.TestProject.Replace("<IsTestProject>", "<TargetFramework></TargetFramework><TargetFrameworks>net10.0</TargetFrameworks><IsTestProject>", StringComparison.Ordinal));

        await _sample.RestoreAsync("Shop.Tests/Shop.Tests.csproj");

        var result = await DesignTimeBuild.AskAsync(CaptureSettings.For(_sample.Request, _sample.TestProject, "tests"), CancellationToken.None);

        Assert.That(result.Answer!.CommandLine, Has.Some.Contains("net10.0"));
    }
}
