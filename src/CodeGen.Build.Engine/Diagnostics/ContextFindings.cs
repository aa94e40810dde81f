namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG2xxx codes: what is said about code base.</summary>
public static class ContextFindings
{
    /// <summary>The project is no ASP.NET Core application.</summary>
    public static readonly FindingDescriptor NotAWebApplication = new(
        "CG2001", "not-a-web-application", Severity.Error, "Not a web application",
        "The project is a library or does not use ASP.NET Core, so endpoints have no application to be added to.",
        "Put the FeatureSpec items into the web project, or make this one a web project: <Project Sdk=\"Microsoft.NET.Sdk.Web\">.");

    /// <summary>EF Core is not referenced.</summary>
    public static readonly FindingDescriptor EntityFrameworkMissing = new(
        "CG2002", "entity-framework-missing", Severity.Error, "EF Core is not referenced",
        "Generated entities and services use Entity Framework Core, and the project has no package of it.",
        "Run dotnet codegen init --database postgres|sqlite|inmemory.");

    /// <summary>No place to register services and endpoints at.</summary>
    public static readonly FindingDescriptor RegistrationPointMissing = new(
        "CG2003", "registration-point-missing", Severity.Error, "No place to register at",
        "No WebApplicationBuilder.Build() was found whose builder and application are in variables, so services and endpoints cannot be registered.",
        "Write var builder = WebApplication.CreateBuilder(args); and var app = builder.Build(); in the project; a Startup class is not supported.");

    /// <summary>Several DbContexts and nobody said which.</summary>
    public static readonly FindingDescriptor DbContextAmbiguous = new(
        "CG2004", "dbcontext-ambiguous", Severity.Error, "More than one DbContext",
        "The project has several DbContexts and the spec's item does not say which one its entities belong to.",
        "Name it on the item: <FeatureSpec Update=\"specs/orders.feature.yaml\" DbContext=\"ShopDbContext\" />.");

    /// <summary>The item names a DbContext that is not there.</summary>
    public static readonly FindingDescriptor DbContextUnknown = new(
        "CG2005", "dbcontext-unknown", Severity.Error, "Unknown DbContext",
        "The DbContext that the spec's item names is not a DbContext class of the project.",
        "Correct the item's DbContext metadata, or remove it when the project has one DbContext only.");

    /// <summary>EF Core's own migrations are in use.</summary>
    public static readonly FindingDescriptor EntityFrameworkMigrations = new(
        "CG2006", "ef-migrations", Severity.Warning, "EF Core migrations are in use",
        "The project keeps its migrations in C#. The feature's schema change is written as SQL for review; EF Core's own migration and model snapshot do not have it.",
        "After approval run dotnet ef migrations add <Name> and apply that one instead of the SQL.");

    /// <summary>No provider was found.</summary>
    public static readonly FindingDescriptor ProviderUnknown = new(
        "CG2007", "provider-unknown", Severity.Warning, "No database provider",
        "EF Core is referenced, but neither a call such as UseNpgsql nor a provider's package was found; the SQL is written for PostgreSQL.",
        "Run dotnet codegen init --database postgres|sqlite|inmemory, or configure a provider.");

    /// <summary>A provider that SQL is not written for.</summary>
    public static readonly FindingDescriptor ProviderUnsupported = new(
        "CG2008", "provider-unsupported", Severity.Warning, "Unsupported database provider",
        "The application uses a database that the SQL is not written for: entities and endpoints are, the SQL migration is PostgreSQL's.",
        "Do not apply the SQL migration as it is; write the schema change for your database, for example by dotnet ef migrations add.");

    /// <summary>The DbContext is in another project.</summary>
    public static readonly FindingDescriptor DbContextElsewhere = new(
        "CG2009", "dbcontext-elsewhere", Severity.Warning, "The DbContext is in another project",
        "The project has no DbContext of its own but references one. Features edit one project only, so they get a DbContext of their own, on the same database or another.",
        "Approve the generated DbContext, or put the FeatureSpec items into the web project that holds the DbContext.");

    /// <summary>The path that init was given leads to no project.</summary>
    public static readonly FindingDescriptor ProjectNotFound = new(
        "CG2050", "project-not-found", Severity.Error, "Project not found",
        "The path names no project file, and no folder that holds one, so nothing was changed.",
        "Name a C# project file, or a folder with exactly one.");

    /// <summary>The path that init was given leads to more than one project.</summary>
    public static readonly FindingDescriptor SeveralProjects = new(
        "CG2051", "several-projects", Severity.Error, "Several projects",
        "The folder or solution holds more than one project, and which of them gets the features is not for a tool to guess.",
        "Name the project file.");

    /// <summary>The project has the old format.</summary>
    public static readonly FindingDescriptor ProjectNotSdkStyle = new(
        "CG2052", "project-not-sdk-style", Severity.Error, "Not an SDK-style project",
        "The project file names no SDK; packages cannot add build steps and items to it.",
        "Convert the project to the SDK format.");

    /// <summary>The project is of another language.</summary>
    public static readonly FindingDescriptor ProjectNotCSharp = new(
        "CG2053", "project-not-csharp", Severity.Error, "Not a C# project",
        "Features are generated as C# and compiled into the project.",
        "Use a C# project.");

    /// <summary>A project file, or a file that it inherits, is not well-formed.</summary>
    public static readonly FindingDescriptor ProjectUnreadable = new(
        "CG2054", "project-unreadable", Severity.Error, "Project file unreadable",
        "A project file or one of the Directory.* files that apply to it is not well-formed XML, so it cannot be changed safely.",
        "Correct the XML at the place named.");

    /// <summary>No package versions are known for the target framework.</summary>
    public static readonly FindingDescriptor UnknownPackageVersions = new(
        "CG2055", "unknown-package-versions", Severity.Warning, "Package versions unknown",
        "Packages that the templates need are missing, and no versions that fit the project's target framework are known.",
        "Reference the packages in versions of your choice.");

    /// <summary>More than one test project may be meant.</summary>
    public static readonly FindingDescriptor SeveralTestProjects = new(
        "CG2056", "several-test-projects", Severity.Warning, "Several test projects",
        "More than one test project belongs to the project, so none was chosen for generated tests.",
        "Set the property CodeGenTestProject in the project file.");

    /// <summary>A file could not be written.</summary>
    public static readonly FindingDescriptor InitFileNotWritten = new(
        "CG2057", "init-file-not-written", Severity.Error, "File not written",
        "The system refused to write one of the files that init changes.",
        "Make the file and its folder writable and run init again.");

    /// <summary>A build of the project left nothing to work on.</summary>
    public static readonly FindingDescriptor NoFeatureSpecs = new(
        "CG2058", "no-feature-specs", Severity.Error, "No feature specs",
        "The project builds, but the build left no request: it has no FeatureSpec item, or does not reference the package CodeGen.Build, or sets CodeGenMode to off.",
        "Run dotnet codegen init; it adds what is missing.");
}
