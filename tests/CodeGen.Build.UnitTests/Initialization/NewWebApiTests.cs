using System.Diagnostics;
using System.Xml.Linq;
using CodeGen.Build.Engine.Context;

namespace CodeGen.Build.UnitTests.Initialization;

[Category("Slow")]
internal sealed class NewWebApiTests
{
    [Test]
    public void The_SDKs_own_templates_stay_readable_for_MSBuild([Values("nunit", "xunit", "mstest")] string tests)
    {
        using var folder = new ProjectFolder();
        folder.WithFolder("App").WithFolder("App.Tests");
        Dotnet(folder.PathOf("."), "new", "webapi", "-o", "App", "--no-restore");
        Dotnet(folder.PathOf("."), "new", tests, "-o", "App.Tests", "--no-restore");

        var result = folder.Init("App", DatabaseProvider.InMemory);

        Assert.That(result.HasErrors, Is.False);
        var packages = Dotnet(folder.PathOf("App"), "msbuild", "App.csproj", "-getItem:PackageReference", "-getItem:FeatureSpec", "-getProperty:CodeGenTestProject");
        Assert.That(packages, Does.Contain("\"CodeGen.Build\"").And.Contain("Microsoft.EntityFrameworkCore.InMemory")
            .And.Contain("notes.feature.yaml").And.Contain("../App.Tests/App.Tests.csproj"));
        Assert.That(XDocument.Load(folder.PathOf("App.Tests/App.Tests.csproj")).Descendants("ProjectReference").Count(), Is.EqualTo(1));
    }

    private static string Dotnet(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, () => output + error.Result);
        return output;
    }
}
