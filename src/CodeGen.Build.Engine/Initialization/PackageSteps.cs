using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Initialization.Editing;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>Adds packages to projects: with their version in the project, or in the central file.</summary>
internal sealed class PackageSteps(EditSession files)
{
    private const string Product = "CodeGen.Build";

    private const string Relational = "Microsoft.EntityFrameworkCore.Relational";

    private const string InMemory = "Microsoft.EntityFrameworkCore.InMemory";

    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";

    private const string Npgsql = "Npgsql.EntityFrameworkCore.PostgreSQL";

    private const string MvcTesting = "Microsoft.AspNetCore.Mvc.Testing";

    private static readonly string[] OtherProviders =
    [
        "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.Cosmos", "MongoDB.EntityFrameworkCore",
        "Pomelo.EntityFrameworkCore.MySql", "MySql.EntityFrameworkCore", "Oracle.EntityFrameworkCore",
    ];

    // These share one version.
    private static readonly string[] EntityFrameworkFamily =
    [
        "Microsoft.EntityFrameworkCore", Relational, InMemory, Sqlite, "Microsoft.EntityFrameworkCore.SqlServer",
        "Microsoft.EntityFrameworkCore.Design", "Microsoft.EntityFrameworkCore.Tools", "Microsoft.EntityFrameworkCore.Abstractions",
        "Microsoft.EntityFrameworkCore.Proxies", "Microsoft.EntityFrameworkCore.Cosmos",
    ];

    /// <summary>Adds the product itself; it never flows to other projects.</summary>
    public void AddProduct(ProjectFacts project, string version)
    {
        if (!project.OwnPackages().ContainsKey(Product))
        {
            Add(project, Product, version, isPrivate: true);
        }
    }

    /// <summary>Adds EF Core with a provider.</summary>
    /// <returns>A note or a finding when nothing is added.</returns>
    public (string? Note, Finding? Finding) AddDatabase(ProjectFacts project, DatabaseProvider wanted)
    {
        var present = project.Packages();
        var provider = new[] { Npgsql, Sqlite, InMemory }.Concat(OtherProviders).FirstOrDefault(present.ContainsKey);
        if (wanted == DatabaseProvider.Unknown && provider is not null)
        {
            return ($"The project references {provider} already; no provider was added.", null);
        }

        string[] packages = wanted switch
        {
            DatabaseProvider.InMemory => [InMemory],
            DatabaseProvider.Sqlite => [Sqlite],
            DatabaseProvider.PostgreSql or DatabaseProvider.Unknown => [Npgsql, Relational],
            _ => throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "PostgreSql, Sqlite and InMemory can be added."),
        };
        if (present.ContainsKey(packages[0]))
        {
            return ($"The project references {packages[0]} already.", null);
        }

        if (VersionsFor(project) is not { } versions)
        {
            return (null, UnknownVersions(project, packages));
        }

        foreach (var package in packages.Where(package => !present.ContainsKey(package)))
        {
            Add(project, package, package == Npgsql ? versions.Npgsql : versions.EntityFramework);
        }

        return (null, null);
    }

    /// <summary>Adds what the generated integration tests need to a test project that references the application.</summary>
    /// <returns>A finding when the versions are not known.</returns>
    public Finding? AddTesting(ProjectFacts tests)
    {
        var present = tests.Packages();
        var missing = new[] { MvcTesting, InMemory }.Where(package => !present.ContainsKey(package)).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        if (VersionsFor(tests) is not { } versions)
        {
            return UnknownVersions(tests, missing);
        }

        foreach (var package in missing)
        {
            Add(tests, package, package == MvcTesting ? versions.MvcTesting : versions.EntityFramework);
        }

        return null;
    }

    private static PackageVersions? VersionsFor(ProjectFacts project)
    {
        var framework = ProjectFacts.MajorVersion(project.TargetFramework);
        var written = project.WrittenVersion(EntityFrameworkFamily);
        if (written is not null && written.Contains('$', StringComparison.Ordinal))
        {
            return PackageVersions.For(framework, null) is { } known ? known with { EntityFramework = written } : null;
        }

        var packages = project.Packages();
        var referenced = written ?? EntityFrameworkFamily
            .Select(package => packages.GetValueOrDefault(package))
            .FirstOrDefault(version => version is not null);
        return PackageVersions.For(framework, referenced);
    }

    private Finding UnknownVersions(ProjectFacts project, IReadOnlyCollection<string> packages) => Finding.Of(
        ContextFindings.UnknownPackageVersions,
        $"No versions of {string.Join(" and ", packages)} are known for {project.TargetFramework ?? "the project's target framework"} "
        + $"(known: {PackageVersions.Frameworks}): reference them yourself and run init again.",
        new SourceLocation(files.Relative(project.Project)));

    private void Add(ProjectFacts project, string package, string version, bool isPrivate = false)
    {
        if (project.CentralFile is { } central && !project.CentralVersions().ContainsKey(package))
        {
            files.Change(central, files.MSBuild(central)!.AddItem("PackageVersion", ("Include", package), ("Version", version)).Text, $"version of {package}");
        }

        List<(string, string)> attributes = [("Include", package)];
        if (project.CentralFile is null)
        {
            attributes.Add(("Version", version));
        }

        if (isPrivate)
        {
            attributes.Add(("PrivateAssets", "all"));
        }

        files.Change(project.Project, files.MSBuild(project.Project)!.AddItem("PackageReference", [.. attributes]).Text, $"package {package}");
    }
}
