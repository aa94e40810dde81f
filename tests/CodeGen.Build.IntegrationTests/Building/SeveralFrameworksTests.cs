using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Building;

internal sealed class SeveralFrameworksTests
{
    // The second framework needs no other packs than the first, so the test needs nothing that a machine may lack.
    private const string Frameworks =
        "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>"
        + "<EnableWindowsTargeting>true</EnableWindowsTargeting>"
        + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>";

    [Test]
    [Category("B8")]
    public void B8_two_frameworks_generate_once_also_when_built_in_parallel()
    {
        var project = CreateForTwoFrameworks("frameworks");

        var first = project.Build("-m:2").ThatSucceeds();
        var second = project.Build("-m:2", "--no-restore").ThatSucceeds();
        File.WriteAllText(project.SpecFile, TestProject.Spec.Replace("200", "220", StringComparison.Ordinal));
        var third = project.Build("-m:2", "--no-restore").ThatSucceeds();

        Assert.That((first.EngineStarts, second.EngineStarts, third.EngineStarts), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    [Category("B8")]
    public void B8_an_inner_build_by_reference_generates_and_the_project_itself_not_again()
    {
        var project = CreateForTwoFrameworks("reference");
        project.Write(
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Shop/Shop.csproj" />
              </ItemGroup>
            </Project>
            """,
            "..", "Consumer", "Consumer.csproj");
        var log = project["..", "consumer.binlog"];
        var (exitCode, output) = Dotnet.Run(project["..", "Consumer"], ["build", .. BuildOutcome.Switches(log)]);

        var byReference = new BuildOutcome(exitCode, output, log).ThatSucceeds();
        var itself = project.Build("--no-restore").ThatSucceeds();

        Assert.That((byReference.EngineStarts, itself.EngineStarts), Is.EqualTo((1, 0)));
    }

    private static TestProject CreateForTwoFrameworks(string name)
    {
        var project = TestProject.CreateUnrestored(name);
        project.Edit("<TargetFramework>net10.0</TargetFramework>", Frameworks, "Shop.csproj");
        return project;
    }
}
