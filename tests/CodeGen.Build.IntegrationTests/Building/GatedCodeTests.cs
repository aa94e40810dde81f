using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Building;

internal sealed class GatedCodeTests
{
    [Test]
    [Category("B20")]
    [Category("D1")]
    public void B20_D1_a_compile_item_under_the_gate_is_an_error_with_code_file_and_help_link()
    {
        var project = TestProject.Create("gated");
        project.Write("namespace Shop;\n\npublic class Gated;\n", "codegen", "review", "x", "Gated.cs");
        project.Edit("<FeatureSpec", "<Compile Include=\"codegen/**/*.cs\" />\n    <FeatureSpec", "Shop.csproj");

        var build = project.Build();

        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        var error = build.Errors.Single();
        Assert.That(error.Code, Is.EqualTo("CG5001"));
        Assert.That(error.File, Is.EqualTo(project["codegen", "review", "x", "Gated.cs"]));
        Assert.That(error.HelpLink, Does.EndWith("#cg5001"));
        Assert.That(build.EngineStarts, Is.Zero);
    }

    [Test]
    [Category("B20")]
    public void B20_a_gate_elsewhere_is_out_of_the_default_globs_too()
    {
        var project = TestProject.Create("elsewhere");
        project.Write("this is no C#", "review gate", "review", "x", "Gated.cs");

        var byCommandLine = project.Build("-p:CodeGenSkip=true", "-p:CodeGenGateDir=review gate");
        project.Edit("<CodeGenTemplateDir>", "<CodeGenGateDir>review gate/</CodeGenGateDir>\n    <CodeGenTemplateDir>", "Shop.csproj");
        var byProject = project.Build("-p:CodeGenSkip=true");

        Assert.That(byCommandLine.ExitCode, Is.Zero, byCommandLine.Output);
        Assert.That(byProject.ExitCode, Is.Zero, byProject.Output);
    }
}
