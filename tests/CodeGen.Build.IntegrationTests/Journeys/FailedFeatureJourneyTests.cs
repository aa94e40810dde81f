using System.Text.Json;
using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Journeys;

/// <summary>A template of the team writes code that does not compile.</summary>
[Parallelizable]
internal sealed class FailedFeatureJourneyTests
{
    [Test]
    public void Code_that_does_not_compile_is_shown_as_failed_and_cannot_be_approved()
    {
        var project = TestProject.Create("failed");
        var template = File.ReadAllText(Path.Combine(Repository.Root, "templates", "aspnetcore-efcore", "schema", "entity.hbs"));
        project.Write(template.Replace("public {{EntityType}} {{Property}}", "public Nonsense{{EntityType}} {{Property}}", StringComparison.Ordinal), "templates", "schema", "entity.hbs");

        var build = project.Build();

        Assert.That(build.ExitCode, Is.EqualTo(1), build.Output);
        Assert.That(build.Errors.Select(error => error.Code), Does.Contain("CG4001"), build.Output);
        var error = build.Errors.First(error => error.Code == "CG4001" && error.Message.Contains("Nonsense", StringComparison.Ordinal));
        Assert.That(Path.GetFileName(error.File), Is.EqualTo("customer_notes.feature.yaml").Or.EqualTo("Note.cs"));
        Assert.That(error.Message, Does.Contain("CS0246"));
        var manifest = JsonSerializer.Deserialize<JsonElement>(project.Read("codegen", "review", TestProject.Feature, "manifest.json"));
        var finding = manifest.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("message").GetString()!.Contains("Nonsense", StringComparison.Ordinal));
        Assert.That(finding.GetProperty("module").GetString(), Is.EqualTo("schema/entity/Note"));
        Assert.That(finding.GetProperty("toolId").GetString(), Is.EqualTo("CS0246"));
        var generated = Directory.GetFiles(project["codegen", "review", TestProject.Feature], "Note.cs", SearchOption.AllDirectories).Single();
        Assert.That(File.ReadLines(generated).ElementAt(finding.GetProperty("line").GetInt32() - 1), Does.Contain("Nonsense"));
        var origin = finding.GetProperty("origin");
        Assert.That(origin.GetProperty("file").GetString(), Is.EqualTo("specs/customer_notes.feature.yaml"));
        Assert.That(File.ReadLines(project.SpecFile).ElementAt(origin.GetProperty("line").GetInt32() - 1), Does.Contain("body"));

        var tree = project.Tree();
        var approve = project.Approve(TestProject.Feature);
        var status = project.Tool("status", "--format", "json").ThatEndsWith(0).Json;

        Assert.That(approve.ThatEndsWith(1).Messages, Does.Contain("CG5005"));
        Assert.That(project.Tree(), Is.EqualTo(tree));
        Assert.That(status.GetProperty("features").EnumerateArray().Single(feature => feature.GetProperty("feature").GetString() == TestProject.Feature).GetProperty("state").GetString(), Is.EqualTo("failed"));

        File.Delete(project["templates", "schema", "entity.hbs"]);
        project.Build().ThatSucceeds();
        project.Approve(TestProject.Feature).ThatEndsWith(0);
    }
}
