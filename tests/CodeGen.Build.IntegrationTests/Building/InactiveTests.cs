using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Building;

internal sealed class InactiveTests
{
    private static readonly string[] DesignTime =
        ["-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildingInsideVisualStudio=true"];

    [Test]
    [Category("B12")]
    public void B12_a_design_time_build_starts_and_writes_nothing()
    {
        var project = TestProject.Create("design");

        var compile = project.Run("msbuild", ["-t:Compile", .. DesignTime]).ThatSucceeds();
        var build = project.Run("msbuild", ["-t:Build", "-p:DesignTimeBuild=true"]).ThatSucceeds();

        Assert.That((compile.TaskStarts, build.TaskStarts), Is.EqualTo((0, 0)));
        Assert.That(project.Snapshot("obj").Keys, Has.None.Contains("codegen/"));
        Assert.That(project.Gate, Does.Not.Exist);
    }

    [Test]
    [Category("B18")]
    public void B18_the_skip_switch_and_the_mode_off_start_nothing()
    {
        var project = TestProject.Create("skip");

        var skipped = project.Build("-p:CodeGenSkip=true").ThatSucceeds();
        var off = project.Build("-p:CodeGenMode=off").ThatSucceeds();

        Assert.That((skipped.TaskStarts, off.TaskStarts), Is.EqualTo((0, 0)));
        Assert.That(project.Gate, Does.Not.Exist);
    }

    [Test]
    [Category("B18")]
    [Category("B21")]
    public void B18_B21_nothing_runs_without_a_spec_and_the_first_spec_of_an_up_to_date_project_generates()
    {
        var project = TestProject.Create("empty");
        File.Delete(project.SpecFile);

        var empty = project.Build().ThatSucceeds();
        var gateWithoutSpec = Directory.Exists(project.Gate);
        File.WriteAllText(project.SpecFile, TestProject.Spec);
        var first = project.Build().ThatSucceeds();

        Assert.That((empty.TaskStarts, gateWithoutSpec), Is.EqualTo((0, false)));
        Assert.That(first.EngineStarts, Is.EqualTo(1));
    }
}
