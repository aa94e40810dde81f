namespace CodeGen.Build.UnitTests.Cli;

internal sealed class ProjectArgumentTests
{
    [TestCase("status")]
    [TestCase("gate")]
    [TestCase("context")]
    [TestCase("generate")]
    [TestCase("init")]
    public async Task A_folder_without_a_project_is_exit_2(string command)
    {
        using var folder = new TemporaryFolder();

        var run = await CliRun.OfAsync(folder.FullName, command, "--format", "json");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Json.GetProperty("error").GetProperty("code").GetString(), Is.EqualTo("CG2050"));
    }

    [TestCase("apply")]
    [TestCase("init")]
    public async Task A_folder_with_several_projects_is_exit_2_and_names_them(string command)
    {
        using var folder = new TemporaryFolder();
        folder.With("app/One.csproj", "<Project />");
        folder.With("app/Two.csproj", "<Project />");

        var run = await CliRun.OfAsync(folder.FullName, command, "app", "--format", "json");

        var error = run.Json.GetProperty("error");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("CG2051"));
        Assert.That(error.GetProperty("message").GetString(), Does.Contain("One.csproj").And.Contain("Two.csproj"));
    }

    [Test]
    public async Task A_project_that_MSBuild_cannot_read_is_exit_1_with_what_MSBuild_said()
    {
        using var folder = new TemporaryFolder();
        folder.With("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"");

        var run = await CliRun.OfAsync(folder.FullName, "status", "--format", "json");

        var error = run.Json.GetProperty("error");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(error.GetProperty("code").GetString(), Is.EqualTo("CG9006"));
        Assert.That(error.GetProperty("message").GetString(), Does.Contain("MSB4025"));
    }

    [Test]
    public async Task Init_says_what_it_wrote_and_what_comes_next()
    {
        using var folder = new TemporaryFolder();
        folder.With("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n");

        var run = await CliRun.OfAsync(folder.FullName, "init", "--database", "inmemory");

        Assert.That(run.ExitCode, Is.Zero, run.Messages);
        Assert.That(run.Output, Does.Contain("changed App.csproj: ").And.Contain("created specs/notes.feature.yaml: ").And.Contain("dotnet build App.csproj"));
    }
}
