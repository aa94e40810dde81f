using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Diagnostics;

/// <summary>One project, made to fail in several ways.</summary>
internal sealed class FailureTests
{
    private TestProject _project = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _project = TestProject.Create("failing");
        _project.Build("-p:CodeGenSkip=true").ThatSucceeds();
    }

    [Test]
    [Category("D1")]
    public void D1_a_failed_feature_fails_each_build_until_its_error_is_gone()
    {
        var project = TestProject.Create("failed-feature");
        project.Edit("operations: [", "relationships: [{ kind: many_to_one, entity: Nowhere }]\n    operations: [", "specs", $"{TestProject.Feature}.feature.yaml");

        var first = project.Build();
        var second = project.Build();
        project.Edit("entity: Nowhere", "entity: Customer", "specs", $"{TestProject.Feature}.feature.yaml");
        var corrected = project.Build();

        Assert.That((first.ExitCode, second.ExitCode, corrected.ExitCode), Is.EqualTo((1, 1, 0)));
        Assert.That(first.Errors, Is.Not.Empty);
        Assert.That(second.Errors, Is.EqualTo(first.Errors));
    }

    [Test]
    [Category("D1")]
    public void D1_an_engine_that_does_not_start_is_CG9001_with_exit_code_and_log()
    {
        _project.Write("no assembly", "broken.dll");

        var build = _project.Build("-p:CodeGenEngine=broken.dll");

        var error = OnlyErrorOf(build);
        Assert.That(error.Code, Is.EqualTo("CG9001"));
        Assert.That(error.Message, Does.Contain("exit code").And.Contain(_project["obj", "codegen", "engine.log"]));
        Assert.That(_project["obj", "codegen", "engine.log"], Does.Exist);
        ExpectPlaceAndLink(error, _project.ProjectFile);
    }

    [Test]
    [Category("D1")]
    [Category("S5")]
    public void D1_S5_an_absent_engine_is_CG9003()
    {
        var build = _project.Build("-p:CodeGenEngine=absent.dll");

        var error = OnlyErrorOf(build);
        Assert.That(error.Code, Is.EqualTo("CG9003"));
        Assert.That(error.Message, Does.Contain(_project["absent.dll"]));
        ExpectPlaceAndLink(error, _project.ProjectFile);
    }

    [Test]
    [Category("D1")]
    public void D1_an_engine_that_does_not_end_is_ended_and_is_CG9002()
    {
        // The web application itself is a process that runs until it is ended.
        _project.Write("""{ "Urls": "http://127.0.0.1:0" }""", "appsettings.json");

        var build = _project.Build("-p:CodeGenEngine=bin/Debug/net10.0/Shop.dll", "-p:CodeGenTimeout=3");

        var error = OnlyErrorOf(build);
        Assert.That(error.Code, Is.EqualTo("CG9002"));
        Assert.That(error.Message, Does.Contain("3 seconds").And.Contain(_project["obj", "codegen", "engine.log"]));
        ExpectPlaceAndLink(error, _project.ProjectFile);
    }

    [Test]
    [Category("D1")]
    public void D1_a_spec_that_is_no_YAML_is_an_error_at_its_line_and_the_next_build_repeats_it()
    {
        _project.Write("feature: customer_notes\nentities: [\n", "specs", $"{TestProject.Feature}.feature.yaml");

        var builds = (First: _project.Build(), Second: _project.Build());
        _project.Write(TestProject.Spec, "specs", $"{TestProject.Feature}.feature.yaml");

        foreach (var build in (BuildOutcome[])[builds.First, builds.Second])
        {
            Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
            Assert.That(build.Errors, Is.Not.Empty);
            Assert.That(build.Errors.Select(error => error.Code), Is.All.StartsWith("CG1"));
            Assert.That(build.Errors.Select(error => error.Line), Is.All.GreaterThan(0));
            ExpectPlaceAndLink(build.Errors[0], _project.SpecFile);
        }
    }

    [Test]
    [Category("D1")]
    public void D1_a_command_target_that_fails_shows_what_the_command_printed_and_is_CG9004()
    {
        // Under a build that is stale or failed no feature of this name exists, whatever the engine does.
        var build = _project.Build("-t:CodeGenApprove", "-p:CodeGenFeature=no_such_feature");

        var error = OnlyErrorOf(build);
        Assert.That(error.Code, Is.EqualTo("CG9004"));
        Assert.That(error.Message, Does.Contain("approve").And.Contain("exit code"));
        Assert.That(build.OwnLines, Is.Not.Empty);
        Assert.That(error.Message, Does.EndWith(build.OwnLines[^1].Trim()));
        ExpectPlaceAndLink(error, _project.ProjectFile);
    }

    private static LoggedFinding OnlyErrorOf(BuildOutcome build)
    {
        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        Assert.That(build.Errors, Has.Count.EqualTo(1), build.Output);
        return build.Errors[0];
    }

    private static void ExpectPlaceAndLink(LoggedFinding error, string file)
    {
        Assert.That(error.File, Is.EqualTo(file));
        Assert.That(error.HelpLink, Does.EndWith($"#{error.Code.ToLowerInvariant()}"));
    }
}
