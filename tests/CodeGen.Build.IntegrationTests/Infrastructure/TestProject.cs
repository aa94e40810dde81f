using System.Security.Cryptography;

namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>A fresh web project with EF Core, one spec and the packed package, as a team would have it after a clone.</summary>
internal sealed class TestProject
{
    public const string Feature = "customer_notes";

    public const string Spec =
        """
        feature: customer_notes
        entities:
          - name: Note
            fields: { body: { type: string, max_length: 200 } }
            operations: [create, read, list]
        security: { default: anonymous }

        """;

    private static int _count;

    private int _builds;

    private TestProject(string directory, bool restored)
    {
        Directory = directory;
        IsRestored = restored;
    }

    public string Directory { get; }

    /// <summary>Whether builds may skip the restore; false again when the test changes a package reference.</summary>
    public bool IsRestored { get; private set; }

    public string ProjectFile => this["Shop.csproj"];

    public string SpecFile => this["specs", $"{Feature}.feature.yaml"];

    public string Gate => this["codegen"];

    /// <summary>A path in the project.</summary>
    public string this[params string[] segments] => Path.Combine([Directory, .. segments]);

    private static Lazy<TestProject> Restored { get; } = new(() =>
    {
        var template = CreateUnrestored("restored");
        Dotnet.Succeed(template.Directory, "restore", "-v:q");
        return template;
    });

    /// <summary>A project whose packages are restored and that was never built.</summary>
    public static TestProject Create(string name)
    {
        var project = CreateUnrestored(name);
        project.TakeRestoreOf(Restored.Value);
        return project;
    }

    /// <summary>A project as a clone leaves it.</summary>
    public static TestProject CreateUnrestored(string name)
    {
        var directory = Path.Combine(PackageFeed.Workspace, $"{Interlocked.Increment(ref _count)}-{name}", "Shop");
        var project = new TestProject(directory, restored: false);
        project.Write(
            $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <CodeGenTemplateDir>templates</CodeGenTemplateDir>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CodeGen.Build" Version="{PackageFeed.Version}" PrivateAssets="all" />
                <PackageReference Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.14" />
                <FeatureSpec Include="specs/**/*.feature.yaml" />
              </ItemGroup>
            </Project>
            """,
            "Shop.csproj");
        project.Write(
            """
            using Microsoft.EntityFrameworkCore;
            using Shop;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddDbContext<ShopContext>(options => options.UseInMemoryDatabase("shop"));
            var app = builder.Build();
            app.MapGet("/", () => "shop");
            app.Run();
            """,
            "Program.cs");
        project.Write(
            """
            using Microsoft.EntityFrameworkCore;

            namespace Shop;

            public class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
            {
                public DbSet<Customer> Customers => Set<Customer>();
            }
            """,
            "ShopContext.cs");
        project.Write(
            """
            namespace Shop;

            public class Customer
            {
                public int Id { get; set; }

                public string Name { get; set; } = "";
            }
            """,
            "Customer.cs");
        project.Write("Templates of the team go here.", "templates", "README.md");
        project.Write(Spec, "specs", $"{Feature}.feature.yaml");
        return project;
    }

    /// <summary>Takes over what the restore of a project with the same packages has written.</summary>
    public void TakeRestoreOf(TestProject other)
    {
        foreach (var file in System.IO.Directory.GetFiles(other["obj"]))
        {
            Write(File.ReadAllText(file), "obj", Path.GetFileName(file));
        }

        IsRestored = true;
    }

    /// <summary>Builds with a binary log.</summary>
    public BuildOutcome Build(params string[] arguments) => Run("build", arguments);

    /// <summary>Runs a command of <c>dotnet</c> that builds, with a binary log.</summary>
    public BuildOutcome Run(string command, params string[] arguments)
    {
        // Outside of the project: it must not be among the files that the tests compare.
        var log = Path.Combine(Path.GetDirectoryName(Directory)!, $"{++_builds}.binlog");
        string[] restore = command == "build" && IsRestored ? ["--no-restore"] : [];
        var (exitCode, output) = Dotnet.Run(
            Directory, [command, ProjectFile, .. restore, .. BuildOutcome.Switches(log), .. arguments]);
        return new BuildOutcome(exitCode, output, log);
    }

    /// <summary>Writes a file of the project, LF and UTF-8.</summary>
    public void Write(string text, params string[] segments)
    {
        var path = this[segments];
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
    }

    /// <summary>Replaces a part of a file that must be there.</summary>
    public void Edit(string old, string @new, params string[] segments)
    {
        var text = File.ReadAllText(this[segments]);
        Assert.That(text, Does.Contain(old));
        Write(text.Replace(old, @new, StringComparison.Ordinal), segments);
        if (old.Contains("PackageReference", StringComparison.Ordinal) || old == PackageFeed.Version)
        {
            IsRestored = false;
        }
    }

    /// <summary>Files below a folder by relative path, each with the hash of its content; empty for a folder that does not exist.</summary>
    public IReadOnlyDictionary<string, string> Snapshot(params string[] segments)
    {
        var root = this[segments];
        return System.IO.Directory.Exists(root)
            ? System.IO.Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .OrderBy(file => file, StringComparer.Ordinal)
                .ToDictionary(
                    file => Path.GetRelativePath(root, file).Replace('\\', '/'),
                    file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))
            : new Dictionary<string, string>();
    }
}
