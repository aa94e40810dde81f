using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Journeys;

/// <summary>Projects that got the package and a spec by hand, and lack what features need.</summary>
[Parallelizable]
internal sealed class WithoutInitJourneyTests
{
    private const string EntityFramework = """<PackageReference Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.14" />""";

    [Test]
    public void A_web_project_without_EF_Core_is_told_the_command_that_adds_it()
    {
        var project = TestProject.CreateUnrestored("no-ef");
        project.Edit(EntityFramework, "", "Shop.csproj");
        File.Delete(project["ShopContext.cs"]);
        project.Write("""
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/", () => "shop");
            app.Run();
            """, "Program.cs");

        var build = project.Build();

        AssertRefused(project, build, "CG2002");
        Assert.That(build.Errors[0].Message, Does.Contain("dotnet codegen init").And.Contain("Shop.csproj"));
    }

    [Test]
    public void A_class_library_is_told_that_endpoints_need_an_application()
    {
        var project = TestProject.CreateUnrestored("library");
        project.Edit("Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk", "Shop.csproj");
        project.Edit(EntityFramework, "", "Shop.csproj");
        File.Delete(project["ShopContext.cs"]);
        File.Delete(project["Program.cs"]);

        var build = project.Build();

        AssertRefused(project, build, "CG2001", "CG2002");
    }

    private static void AssertRefused(TestProject project, BuildOutcome build, params string[] codes)
    {
        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        Assert.That(build.Errors.Select(error => error.Code), Is.EqualTo(codes), build.Output);
        Assert.That(build.Errors.Select(error => Path.GetFileName(error.File)), Is.All.EqualTo("Shop.csproj"));
        Assert.That(build.Errors.Select(error => error.HelpLink), Is.EqualTo(codes.Select(code => "https://github.com/codegen-build/CodeGen.Build#" + code.ToLowerInvariant())));
        Assert.That(build.Output, Does.Not.Contain("   at ").And.Not.Contain("Exception"));
        Assert.That(project.Gate, Does.Not.Exist);
        Assert.That(Directory.EnumerateFiles(project.Directory, "*.cs", SearchOption.TopDirectoryOnly), Is.Not.Empty);
    }
}
