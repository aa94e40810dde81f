using System.Text.Json;
using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Journeys;

/// <summary>What happens on an ordinary day: builds that cross, are killed, have other settings, or meet a wrong spec.</summary>
[Parallelizable]
internal sealed class DailyLifeJourneyTests
{
    private const string SecondSpec = "specs/labels.feature.yaml";

    private TestProject _project = null!;
    private IReadOnlyDictionary<string, string> _gate = null!;

    [OneTimeSetUp]
    public void BuildAlone()
    {
        _project = TestProject.Create("alone");
        _project.Build().ThatSucceeds();
        _gate = _project.Snapshot("codegen");
    }

    [Test]
    public void Two_builds_at_once_both_succeed_and_leave_what_one_leaves()
    {
        var project = TestProject.Create("twice");
        // Compiled before: what two compilers do to one obj folder is not the matter here.
        project.Build("-p:CodeGenSkip=true").ThatSucceeds();

        var builds = Enumerable.Range(0, 2)
            .Select(_ => Task.Run(() => Dotnet.Run(project.Directory, "build", "--no-restore", "-v:m", "-nologo")))
            .ToArray();
        Task.WaitAll(builds);

        Assert.That(builds.Select(build => build.Result.ExitCode), Is.All.Zero, string.Join('\n', builds.Select(build => build.Result.Output)));
        Assert.That(project.Snapshot("codegen"), Is.EqualTo(_gate));
    }

    [Test]
    public void An_engine_that_is_killed_leaves_the_old_or_the_new_and_the_next_build_completes_it()
    {
        var project = TestProject.Create("killed");
        project.Build().ThatSucceeds();
        var old = project.Snapshot("codegen");
        project.Edit("max_length: 200", "max_length: 300", "specs", $"{TestProject.Feature}.feature.yaml");

        var left = Enumerable.Range(0, 2).SelectMany(round => KillAtFirstWrite(project, TimeSpan.FromMilliseconds(round * 5))).ToList();
        project.Build().ThatSucceeds();
        var @new = project.Snapshot("codegen");

        var torn = left.Where(file => old.GetValueOrDefault(file.Key) != file.Value && @new.GetValueOrDefault(file.Key) != file.Value);
        Assert.That(@new, Is.Not.EqualTo(old));
        Assert.That(torn, Is.Empty);
        Assert.That(@new.Keys.Where(IsBeingWritten), Is.Empty);
        project.Approve(TestProject.Feature).ThatEndsWith(0);
    }

    [Test]
    public void A_release_build_generates_the_same_and_is_approved_as_such()
    {
        var project = TestProject.Create("release");

        project.Build("-c", "Release").ThatSucceeds();

        Assert.That(project.Snapshot("codegen"), Is.EqualTo(_gate));
        project.Approve(TestProject.Feature).ThatEndsWith(0);
        Assert.That(project["bin", "Debug"], Does.Not.Exist);
    }

    [Test]
    public void A_folder_with_blanks_and_an_accent_and_artifacts_elsewhere_makes_no_difference()
    {
        var project = TestProject.CreateUnrestored("Café à la crème");
        var artifacts = Path.Combine(Path.GetDirectoryName(project.Directory)!, "build output");

        project.Build("--artifacts-path", artifacts).ThatSucceeds();
        var approve = project.Build(
            "--artifacts-path", artifacts, "-t:CodeGenApprove", $"-p:CodeGenFeature={TestProject.Feature}", $"-p:CodeGenBy={Projects.Reviewer}");

        Assert.That(approve.ThatSucceeds().Output, Does.Contain("applied customer_notes: schema/entity/Note"));
        Assert.That(project["obj"], Does.Not.Exist);
        Assert.That(project["bin"], Does.Not.Exist);
        project.Build("--artifacts-path", artifacts).ThatSucceeds();
        Assert.That(project.Read("codegen", "lock", $"{TestProject.Feature}.json"), Does.Contain("\"approved\""));
    }

    [Test]
    public void A_spec_with_a_syntax_error_does_not_stop_the_good_one_beside_it()
    {
        var project = TestProject.Create("syntax");
        project.Write("feature: labels\nentities:\n  - name: Label\n    fields: { title: string\n", SecondSpec.Split('/'));

        var build = project.Build();

        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        var error = build.Errors.Single();
        Assert.That(error.Code, Does.StartWith("CG1"));
        Assert.That(error.File, Does.EndWith("labels.feature.yaml"));
        Assert.That((error.Line, error.Column), Is.EqualTo((5, 1)).Or.EqualTo((4, 13)));
        Assert.That(project["codegen", "review", TestProject.Feature, "REVIEW.md"], Does.Exist);
        Assert.That(project["codegen", "review", "labels"], Does.Not.Exist);
        project.Approve(TestProject.Feature).ThatEndsWith(0);
    }

    [Test]
    public void A_spec_that_is_deleted_before_its_approval_takes_its_review_and_lock_along()
    {
        var project = TestProject.Create("deleted");
        project.Write(Projects.Spec("labels", "Label"), SecondSpec.Split('/'));
        project.Build().ThatSucceeds();
        Assert.That(project["codegen", "review", "labels", "REVIEW.md"], Does.Exist);

        File.Delete(project[SecondSpec.Split('/')]);
        project.Build().ThatSucceeds();
        var features = project.Tool("status", "--format", "json").ThatEndsWith(0).Json.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("feature").GetString());

        Assert.That(project["codegen", "review", "labels"], Does.Not.Exist);
        Assert.That(project["codegen", "lock", "labels.json"], Does.Not.Exist);
        Assert.That(features, Does.Not.Contain("labels").And.Contain(TestProject.Feature));
        Assert.That(project["codegen", "review", TestProject.Feature, "REVIEW.md"], Does.Exist);
    }

    [Test]
    public void A_spec_that_cannot_be_read_for_a_moment_takes_nothing_along()
    {
        _project.Write("feature: [\n", "specs", "half.feature.yaml");

        var build = _project.Build();

        File.Delete(_project["specs", "half.feature.yaml"]);
        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        Assert.That(_project.Snapshot("codegen"), Is.EqualTo(_gate));
    }

    // The engine as the task starts it, ended by its process id as soon as something in the gate has changed.
    private static Dictionary<string, string> KillAtFirstWrite(TestProject project, TimeSpan delay)
    {
        var before = Names(project);
        var request = JsonSerializer.Deserialize<JsonElement>(project.Read("obj", "codegen", "request.json"));
        using var engine = Dotnet.Start(
            project.Directory, "exec", request.GetProperty("engine").GetString()!, "build", "--request", project["obj", "codegen", "request.json"], "--result", project["obj", "codegen", "killed.json"]);
        while (!engine.HasExited && Names(project).SetEquals(before))
        {
            Thread.Sleep(1);
        }

        Thread.Sleep(delay);
        engine.Kill(entireProcessTree: true);
        engine.WaitForExit();
        return project.Snapshot("codegen").Where(file => !IsBeingWritten(file.Key)).ToDictionary();
    }

    private static bool IsBeingWritten(string file) =>
        file.StartsWith("review/.", StringComparison.Ordinal) || file.EndsWith(".codegen-tmp", StringComparison.Ordinal);

    private static HashSet<(string Path, DateTime Time)> Names(TestProject project) => Directory
        .GetFileSystemEntries(project.Gate, "*", SearchOption.AllDirectories)
        .Select(path => (path, File.GetLastWriteTimeUtc(path)))
        .ToHashSet();
}
