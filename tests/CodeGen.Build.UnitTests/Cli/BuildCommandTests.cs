using System.Text.Json;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.UnitTests.Cli;

internal sealed class BuildCommandTests
{
    [Test]
    public async Task A_request_that_cannot_be_read_is_exit_2()
    {
        using var folder = new TemporaryFolder();
        var request = folder.With("request.json", "{");

        var run = await CliRun.OfAsync(folder.FullName, "build", "--request", request, "--result", folder.PathOf("result.json"));

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(File.Exists(folder.PathOf("result.json")), Is.False);
    }

    [Test]
    public async Task What_nobody_foresaw_is_a_finding_of_the_result_and_a_stack_in_the_log()
    {
        using var folder = new TemporaryFolder();
        // A relative project has no folder to look for the repository in.
        var broken = Requests.Of(folder.PathOf("App.csproj"), "") with { Project = "", Specs = [new FeatureSpecItem(folder.PathOf("x.feature.yaml"))] };
        var request = folder.With("request.json", JsonSerializer.Serialize(broken, JsonSerializerOptions.Web));

        var run = await CliRun.OfAsync(folder.FullName, "build", "--request", request, "--result", folder.PathOf("result.json"));

        var result = JsonDocument.Parse(File.ReadAllText(folder.PathOf("result.json"))).RootElement;
        var finding = result.GetProperty("findings").EnumerateArray().Single();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(finding.GetProperty("code").GetString(), Is.EqualTo("CG9001"));
        Assert.That(finding.GetProperty("message").GetString(), Does.Contain("engine.log"));
        Assert.That(File.ReadAllText(folder.PathOf("engine.log")), Does.Contain("   at CodeGen.Build."));
    }
}
