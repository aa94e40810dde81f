using System.Text.Json;
using CodeGen.Build.Engine.Initialization;

namespace CodeGen.Build.UnitTests.Initialization;

internal sealed class ProjectInitializerErrorTests
{
    private ProjectFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new ProjectFolder();

    [TearDown]
    public void DeleteFolder() => _folder.Dispose();

    [TestCase("absent", "CG2050")]
    [TestCase("empty", "CG2050")]
    [TestCase("two", "CG2051")]
    [TestCase("All.sln", "CG2051")]
    [TestCase("old/Old.csproj", "CG2052")]
    [TestCase("fsharp", "CG2053")]
    [TestCase("broken", "CG2054")]
    public void A_project_that_cannot_be_used_is_a_coded_error_and_nothing_is_written(string path, string code)
    {
        _folder
            .WithFolder("empty")
            .With("All.sln", "")
            .With("two/A.csproj", ProjectFolder.WebProject).With("two/B.csproj", ProjectFolder.WebProject)
            .With("old/Old.csproj", "<Project ToolsVersion=\"15.0\" xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"><PropertyGroup /></Project>")
            .With("fsharp/F.fsproj", ProjectFolder.WebProject)
            .With("broken/Broken.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <ItemGroup>\n</Project>");
        var before = _folder.Snapshot();

        var result = _folder.Init(path);

        Assert.That(result.HasErrors);
        Assert.That(result.Findings.Select(finding => finding.Descriptor.Code), Is.EqualTo([code]));
        Assert.That(_folder.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void Broken_XML_is_reported_at_its_line()
    {
        _folder.With("Broken.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <ItemGroup>\n</Project>");

        var result = _folder.Init("Broken.csproj");

        Assert.That(result.Findings[0].Location!.File, Is.EqualTo("Broken.csproj"));
        Assert.That(result.Findings[0].Location!.Line, Is.EqualTo(3));
    }

    [Test]
    public void A_file_that_cannot_be_written_is_a_coded_error_and_leaves_no_temporary_files()
    {
        _folder.With("App.csproj", ProjectFolder.WebProject).WithFolder(".gitignore/in-the-way");
        var before = _folder.Snapshot();

        var result = _folder.Init("App.csproj");

        Assert.That(result.Findings.Select(finding => finding.Descriptor.Code), Is.EqualTo(["CG2057"]));
        Assert.That(result.Changes, Is.Empty);
        Assert.That(_folder.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void The_JSON_report_names_files_notes_and_diagnostics()
    {
        _folder.With("App.csproj", ProjectFolder.WebProject);

        var report = JsonDocument.Parse(InitReport.ToJson(_folder.Init("App.csproj"))).RootElement;

        Assert.That(report.GetProperty("files")[0].GetProperty("path").GetString(), Is.EqualTo(".gitignore"));
        Assert.That(report.GetProperty("files")[0].GetProperty("action").GetString(), Is.EqualTo("created"));
        Assert.That(report.GetProperty("files")[1].GetProperty("reason").GetString(), Does.Contain("package CodeGen.Build"));
        Assert.That(report.GetProperty("notes").GetArrayLength(), Is.EqualTo(2));
        Assert.That(report.GetProperty("diagnostics").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void The_text_report_says_when_there_is_nothing_to_do()
    {
        _folder.With("App.csproj", ProjectFolder.WebProject);
        var first = InitReport.ToText(_folder.Init("App.csproj"));

        var second = InitReport.ToText(_folder.Init("App.csproj"));

        Assert.That(first, Does.Contain("changed App.csproj: the FeatureSpec items; package CodeGen.Build"));
        Assert.That(second, Does.StartWith("Nothing to change"));
    }
}
