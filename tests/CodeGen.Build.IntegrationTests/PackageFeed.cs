using System.IO.Compression;
using CodeGen.Build.IntegrationTests.Infrastructure;

// Each of them builds with all cores; more at once only wait for each other.
[assembly: LevelOfParallelism(2)]

namespace CodeGen.Build.IntegrationTests;

/// <summary>Packs the product once for all tests, under a version that no cache has seen, into a feed of its own.</summary>
[SetUpFixture]
public sealed class PackageFeed
{
    private static string? _directory;

    /// <summary>The folder of everything that this run writes.</summary>
    public static string Workspace => _directory ?? throw new InvalidOperationException("Nothing was packed yet.");

    /// <summary>The version of the package.</summary>
    public static string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    /// <summary>Another version with the same content.</summary>
    public static string NextVersion { get; } = $"{Version}.1";

    /// <summary>The packed file.</summary>
    public static string PackageFile => FileOf("CodeGen.Build", Version);

    /// <summary>The packed tool.</summary>
    public static string ToolFile => FileOf("CodeGen.Build.Tool", Version);

    private static string Feed => Path.Combine(Workspace, "feed");

    /// <summary>Packs.</summary>
    [OneTimeSetUp]
    public static void Pack()
    {
        _directory = Directory.CreateTempSubdirectory("codegen-it-").FullName;
        foreach (var project in (string[])["CodeGen.Build.Tasks", "CodeGen.Build.Cli"])
        {
            // An artifacts folder of its own: the bin folders of the repository belong to whoever is building it.
            Dotnet.Succeed(
                Repository.Root, "pack", Path.Combine("src", project), "--artifacts-path", Path.Combine(Workspace, "artifacts"), "-o", Feed, $"-p:Version={Version}", "-v:q");
        }

        PackNextVersion();
        File.WriteAllText(
            Path.Combine(Workspace, "nuget.config"),
            """
            <configuration>
              <packageSources>
                <add key="packed" value="feed" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>Removes what was written here and what NuGet has unpacked of it.</summary>
    [OneTimeTearDown]
    public static void Delete()
    {
        var listed = Dotnet.Succeed(Workspace, "nuget", "locals", "global-packages", "--list");
        var cache = Path.Combine(listed[(listed.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), "codegen.build");
        foreach (var version in (string[])[Version, NextVersion])
        {
            if (Directory.Exists(Path.Combine(cache, version)))
            {
                Directory.Delete(Path.Combine(cache, version), recursive: true);
            }
        }

        Directory.Delete(Workspace, recursive: true);
    }

    private static void PackNextVersion()
    {
        var next = FileOf("CodeGen.Build", NextVersion);
        File.Copy(PackageFile, next);
        using var package = ZipFile.Open(next, ZipArchiveMode.Update);
        var entry = package.GetEntry("CodeGen.Build.nuspec")!;
        string nuspec;
        using (var reader = new StreamReader(entry.Open()))
        {
            nuspec = reader.ReadToEnd().Replace($"<version>{Version}</version>", $"<version>{NextVersion}</version>", StringComparison.Ordinal);
        }

        entry.Delete();
        using var writer = new StreamWriter(package.CreateEntry("CodeGen.Build.nuspec").Open());
        writer.Write(nuspec);
    }

    private static string FileOf(string id, string version) => Path.Combine(Feed, $"{id}.{version}.nupkg");
}
