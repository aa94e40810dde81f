using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using CodeGen.Build.IntegrationTests.Infrastructure;

namespace CodeGen.Build.IntegrationTests.Package;

internal sealed class PackageContentTests
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const int ExecutableBits = 0b001_001_001;

    private static readonly string[] AllowedReferences = ["Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "netstandard"];

    [Test]
    [Category("P1")]
    public void P1_is_a_development_dependency_without_dependencies_and_without_a_lib_folder()
    {
        using var package = ZipFile.OpenRead(PackageFeed.PackageFile);

        var metadata = Nuspec(package).Root!.Elements().Single(element => element.Name.LocalName == "metadata").Elements().ToList();

        Assert.That(metadata.Single(element => element.Name.LocalName == "developmentDependency").Value, Is.EqualTo("true"));
        Assert.That(metadata.Select(element => element.Name.LocalName), Has.None.EqualTo("dependencies"));
        Assert.That(Names(package), Has.None.StartsWith("lib/").And.None.StartsWith("ref/"));
    }

    [Test]
    [Category("P2")]
    public void P2_build_files_are_in_build_and_buildMultiTargeting_and_none_is_transitive()
    {
        using var package = ZipFile.OpenRead(PackageFeed.PackageFile);

        var names = Names(package);

        Assert.That(names, Is.SupersetOf((string[])
        [
            "build/CodeGen.Build.props", "build/CodeGen.Build.targets",
            "buildMultiTargeting/CodeGen.Build.props", "buildMultiTargeting/CodeGen.Build.targets",
        ]));
        Assert.That(names, Has.None.StartsWith("buildTransitive/"));
    }

    [Test]
    [Category("P2")]
    public void P2_a_project_that_references_a_project_with_the_package_has_no_target_of_ours()
    {
        var shop = TestProject.Create("referenced");
        shop.Write(
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
        var consumer = shop["..", "Consumer"];
        Dotnet.Succeed(consumer, "restore", "-v:q");

        var targets = Dotnet.Succeed(consumer, "msbuild", "-targets");

        Assert.That(targets, Does.Contain("CoreCompile").And.Not.Contains("CodeGen"));
    }

    [Test]
    [Category("P3")]
    public void P3_the_task_references_only_MSBuild_and_netstandard()
    {
        using var package = ZipFile.OpenRead(PackageFeed.PackageFile);
        using var image = new MemoryStream();
        using (var entry = package.GetEntry("tasks/netstandard2.0/CodeGen.Build.Tasks.dll")!.Open())
        {
            entry.CopyTo(image);
        }

        image.Position = 0;
        using var assembly = new PEReader(image);
        var metadata = assembly.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

        Assert.That(references, Is.Not.Empty.And.SubsetOf(AllowedReferences));
    }

    [Test]
    [Category("P5")]
    public void P5_has_no_native_file_and_no_executable_bit()
    {
        using var package = ZipFile.OpenRead(PackageFeed.PackageFile);

        var names = Names(package);
        var executable = package.Entries.Where(entry => ((entry.ExternalAttributes >> 16) & ExecutableBits) != 0);
        var native = package.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal) && !IsManaged(entry));

        Assert.That(names, Has.None.EndsWith(".so").And.None.EndsWith(".dylib").And.None.EndsWith(".exe").And.None.StartsWith("runtimes/"));
        Assert.That(names.Select(Path.GetFileName), Has.None.EqualTo("codegen"));
        Assert.That(native.Select(entry => entry.FullName), Is.Empty);
        Assert.That(executable.Select(entry => entry.FullName), Is.Empty);
    }

    [Test]
    [Category("P8")]
    public void P8_stays_under_8_MB_and_holds_no_Roslyn()
    {
        using var package = ZipFile.OpenRead(PackageFeed.PackageFile);

        Assert.That(new FileInfo(PackageFeed.PackageFile).Length, Is.LessThan(MaxBytes));
        Assert.That(Names(package).Select(Path.GetFileName), Has.None.StartsWith("Microsoft.CodeAnalysis"));
    }

    [Test]
    public void The_package_holds_the_engine_its_licence_and_every_template_of_the_repository()
    {
        using var package = ZipFile.OpenRead(PackageFeed.PackageFile);
        var templates = Path.Combine(Repository.Root, "templates");
        var expected = Directory.Exists(templates)
            ? Directory.EnumerateFiles(templates, "*", SearchOption.AllDirectories)
                .Select(file => "tools/net10.0/templates/" + Path.GetRelativePath(templates, file).Replace('\\', '/'))
            : [];

        Assert.That(Names(package), Is.SupersetOf(
            (string[])["tools/net10.0/codegen.dll", "tools/net10.0/codegen.runtimeconfig.json", "LICENSE", .. expected]));
    }

    [Test]
    public void The_tool_package_is_a_dotnet_tool_that_answers_to_dotnet_codegen()
    {
        using var package = ZipFile.OpenRead(PackageFeed.ToolFile);
        using var settings = package.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open();

        var command = XDocument.Load(settings).Descendants("Command").Single();

        Assert.That(command.Attribute("Name")!.Value, Is.EqualTo("dotnet-codegen"));
        Assert.That(command.Attribute("EntryPoint")!.Value, Is.EqualTo("codegen.dll"));
        Assert.That(command.Attribute("Runner")!.Value, Is.EqualTo("dotnet"));
    }

    private static List<string> Names(ZipArchive package) => [.. package.Entries.Select(entry => entry.FullName)];

    private static XDocument Nuspec(ZipArchive package)
    {
        using var stream = package.GetEntry("CodeGen.Build.nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private static bool IsManaged(ZipArchiveEntry entry)
    {
        using var image = new MemoryStream();
        using (var stream = entry.Open())
        {
            stream.CopyTo(image);
        }

        image.Position = 0;
        using var assembly = new PEReader(image);
        return assembly.HasMetadata;
    }
}
