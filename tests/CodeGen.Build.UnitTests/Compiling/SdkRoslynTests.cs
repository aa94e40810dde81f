using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Compiling;

public sealed class SdkRoslynTests
{
    [Test]
    public void A_folder_without_a_compiler_gives_a_coded_error()
    {
        var folder = Path.Combine(Path.GetTempPath(), "codegen-no-roslyn");

        var exception = Assert.Throws<CompilationUnavailableException>(() => SdkRoslyn.Install(folder));

        Assert.That(exception!.Finding.Descriptor, Is.EqualTo(ValidationFindings.CompilerUnavailable));
        Assert.That(exception.Message, Does.Contain(folder).And.Contain("Microsoft.CodeAnalysis.CSharp.dll"));
    }

    [Test]
    public void A_file_that_is_no_compiler_gives_a_coded_error()
    {
        var folder = Directory.CreateTempSubdirectory("codegen-no-roslyn-");
        File.WriteAllText(Path.Combine(folder.FullName, "Microsoft.CodeAnalysis.CSharp.dll"), "text");

        var exception = Assert.Throws<CompilationUnavailableException>(() => SdkRoslyn.Install(folder.FullName));

        folder.Delete(recursive: true);
        Assert.That(exception!.Message, Does.Contain("is not an assembly"));
    }

    [Test]
    public void An_older_compiler_gives_a_coded_error()
    {
        var folder = Directory.CreateTempSubdirectory("codegen-old-roslyn-");
        File.Copy(typeof(SdkRoslyn).Assembly.Location, Path.Combine(folder.FullName, "Microsoft.CodeAnalysis.CSharp.dll"));

        var exception = Assert.Throws<CompilationUnavailableException>(() => SdkRoslyn.Install(folder.FullName));

        folder.Delete(recursive: true);
        Assert.That(exception!.Message, Does.Contain("the oldest supported one is 4.14"));
    }

    [Test]
    public void Installing_the_same_folder_written_differently_does_nothing()
    {
        var roundabout = Path.Combine(InstalledSdk.Directory, "Sdks", "..", "Roslyn", "bincore") + Path.DirectorySeparatorChar;

        Assert.That(() => SdkRoslyn.Install(roundabout), Throws.Nothing);
    }

    [Test]
    public void Installing_a_second_compiler_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory("codegen-second-roslyn-");
        File.Copy(Path.Combine(InstalledSdk.RoslynDirectory, "Microsoft.CodeAnalysis.CSharp.dll"), Path.Combine(folder.FullName, "Microsoft.CodeAnalysis.CSharp.dll"));

        Assert.That(() => SdkRoslyn.Install(folder.FullName), Throws.InvalidOperationException);
        folder.Delete(recursive: true);
    }
}
