using CodeGen.Build.Cli.Projects;
using CodeGen.Build.Engine.Compiling;

namespace CodeGen.Build.UnitTests.Cli;

internal sealed class DotnetInstallationTests
{
    [TestCase(new[] { "9.0.300", "10.0.100" }, "10.0.100")]
    [TestCase(new[] { "10.0.100-rc.1", "10.0.100" }, "10.0.100")]
    [TestCase(new[] { "10.0.100", "11.0.100-preview.2" }, "11.0.100-preview.2")]
    public void The_compiler_is_that_of_the_newest_SDK(string[] sdks, string expected)
    {
        using var folder = new TemporaryFolder();
        var host = folder.With("dotnet", "");
        foreach (var sdk in sdks)
        {
            folder.With($"sdk/{sdk}/Roslyn/bincore/csc.dll", "");
        }

        var roslyn = DotnetInstallation.FindRoslyn(host);

        Assert.That(roslyn, Is.EqualTo(folder.PathOf($"sdk/{expected}/Roslyn/bincore")).IgnoreCase);
    }

    [Test]
    public void A_runtime_without_an_SDK_is_said_with_a_code()
    {
        using var folder = new TemporaryFolder();
        var host = folder.With("dotnet", "");

        var thrown = Assert.Throws<CompilationUnavailableException>(() => DotnetInstallation.FindRoslyn(host));

        Assert.That(thrown.Finding.Descriptor.Code, Is.EqualTo("CG4020"));
        Assert.That(thrown.Message, Does.Contain(folder.PathOf("sdk")));
    }

    [Test]
    public void A_tools_own_launcher_is_not_taken_for_the_host()
    {
        using var folder = new TemporaryFolder();
        var launcher = folder.With("tools/dotnet-codegen", "");

        var host = DotnetInstallation.FindHost(null, launcher, null);

        Assert.That(Path.GetFileNameWithoutExtension(host), Is.EqualTo("dotnet"));
        Assert.That(File.Exists(host), Is.True);
    }
}
