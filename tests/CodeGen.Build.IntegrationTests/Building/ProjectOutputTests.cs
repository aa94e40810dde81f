using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Building;

internal sealed class ProjectOutputTests
{
    [Test]
    [Category("B1")]
    public void B1_the_projects_output_is_byte_for_byte_as_without_us()
    {
        var project = TestProject.Create("output");
        project.Write("this is no C#", "codegen", "review", "other", "Broken.cs");
        project.Write("{}", "codegen", "review", "other", "settings.json");
        project.Build("-p:PublishDir=published/", "-t:Build;Publish").ThatSucceeds();
        var with = project.Snapshot("bin");
        var publishedWith = project.Snapshot("published");

        project.Edit("    <PackageReference Include=\"CodeGen.Build\"", "    <!-- <PackageReference Include=\"CodeGen.Build\"", "Shop.csproj");
        project.Edit("<PackageReference Include=\"Microsoft.E", "--><PackageReference Include=\"Microsoft.E", "Shop.csproj");
        foreach (var folder in (string[])["bin", "obj", "published", "codegen"])
        {
            Directory.Delete(project[folder], recursive: true);
        }

        project.Build("-p:PublishDir=published/", "-t:Build;Publish").ThatSucceeds();

        Assert.That(with, Is.Not.Empty);
        Assert.That(project.Snapshot("bin"), Is.EquivalentTo(with));
        Assert.That(project.Snapshot("published"), Is.EquivalentTo(publishedWith));
    }
}
