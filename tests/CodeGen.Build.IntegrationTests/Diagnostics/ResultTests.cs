using CodeGen.Build.IntegrationTests.Infrastructure;
using Microsoft.Build.Framework;

namespace CodeGen.Build.IntegrationTests.Diagnostics;

/// <summary>What the task makes of an engine's answer.</summary>
internal sealed class ResultTests
{
    private const string ShapedLikeAnError = "Program.cs(1,1): error CS9999: this is text, no error {0}\n";

    private TestProject _project = null!;

    [OneTimeSetUp]
    public void Build()
    {
        _project = TestProject.Create("result");
        _project.Build("-p:CodeGenSkip=true").ThatSucceeds();
    }

    [Test]
    [Category("D1")]
    public void D1_each_finding_is_logged_at_its_place_with_code_and_help_link()
    {
        var build = ScriptedEngine.Run(_project, 1, ShapedLikeAnError, Result("error"));

        var expected = new LoggedFinding("error", "CG1001", _project.SpecFile, 3, 5, "https://example.test/#cg1001", "Text with {braces} and 100 % \"quotes\".");
        Assert.That(build.ExitCode, Is.EqualTo(1));
        Assert.That(build.Errors, Is.EqualTo([expected]));
        Assert.That(build.Warnings.Select(warning => (warning.Code, warning.File)), Is.EqualTo([("CG1002", _project.ProjectFile)]));
    }

    [Test]
    [Category("D2")]
    public void D2_honours_NoWarn_and_warnings_as_errors_by_code_and_repeats_an_elevated_warning()
    {
        var plain = ScriptedEngine.Run(_project, 0, "", Result("warning"));
        var silenced = ScriptedEngine.Run(_project, 0, "", Result("warning"), "-p:NoWarn=CG1001");
        var elevated = ScriptedEngine.Run(_project, 0, "", Result("warning"), "-p:WarningsAsErrors=CG1001");
        var repeated = ScriptedEngine.Run(_project, 0, "", Result("warning"), "-p:WarningsAsErrors=CG1001");

        Assert.That(plain.Warnings.Select(warning => warning.Code), Is.EquivalentTo((string[])["CG1001", "CG1002"]));
        Assert.That(silenced.Warnings.Select(warning => warning.Code), Is.EquivalentTo((string[])["CG1002"]));
        Assert.That((elevated.ExitCode, repeated.ExitCode), Is.EqualTo((1, 1)));
        Assert.That(repeated.Errors.Select(error => error.Code), Is.EquivalentTo((string[])["CG1001"]));
    }

    [Test]
    [Category("D3")]
    public void D3_messages_are_shown_at_minimal_verbosity_and_what_the_engine_prints_is_not()
    {
        var build = ScriptedEngine.Run(_project, 0, ShapedLikeAnError, Result("info"));

        Assert.That(build.OwnLines, Is.EqualTo(["codegen: one line"]));
        Assert.That(build.Output, Does.Contain("codegen: one line").And.Not.Contains("CS9999").And.Not.Contains("CG1001"));
        Assert.That(build.Events.OfType<BuildMessageEventArgs>().Select(message => message.Code), Does.Contain("CG1001"));
        Assert.That(build.Errors, Is.Empty);
    }

    [TestCase(0, null)]
    [TestCase(0, "{ \"findings\": [")]
    [TestCase(1, "{}")]
    [TestCase(134, "{}")]
    [Category("D1")]
    public void D1_an_engine_that_gives_no_usable_answer_is_CG9001_and_its_output_is_kept(int exitCode, string? result)
    {
        var build = ScriptedEngine.Run(_project, exitCode, ShapedLikeAnError, result);

        Assert.That(build.Errors.Select(error => error.Code), Is.EqualTo(["CG9001"]), build.Output);
        Assert.That(File.ReadAllText(_project["obj", "codegen", "engine.log"]), Does.Contain("CS9999"));
    }

    private string Result(string severity) =>
        $$"""
        {
          "findings": [
            { "code": "CG1001", "severity": "{{severity}}", "message": "Text with {braces} and 100 % \"quotes\".", "file": "{{_project.SpecFile.Replace("\\", "\\\\", StringComparison.Ordinal)}}", "line": 3, "column": 5, "helpLink": "https://example.test/#cg1001" },
            { "code": "CG1002", "severity": "warning", "message": "No place.", "file": null, "line": 0, "column": 0, "helpLink": "https://example.test/#cg1002" }
          ],
          "messages": ["codegen: one line"]
        }
        """;
}
