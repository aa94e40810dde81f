using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context;

/// <summary>What the templates need to know about the code base: read with Roslyn, each fact with its evidence.</summary>
public sealed record ProjectContext
{
    /// <summary>The folder that relative paths start from: the git top level, else the folder that holds project and test project.</summary>
    public required string Root { get; init; }

    /// <summary>The project file, relative to the root.</summary>
    public required string Project { get; init; }

    /// <summary>The project's folder, relative to the root; empty when it is the root.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>The namespace under which the code stands: MSBuild's <c>RootNamespace</c> where code uses it, else what most namespaces begin with.</summary>
    public required string RootNamespace { get; init; }

    /// <summary>Whether namespaces are file-scoped (true) or blocks; the majority of the code base.</summary>
    public bool FileScopedNamespaces { get; init; } = true;

    /// <summary>Whether nullable reference types are on.</summary>
    public bool Nullable { get; init; } = true;

    /// <summary>Namespaces that are imported globally (implicit and global usings).</summary>
    public ImmutableHashSet<string> GlobalUsings { get; init; } = [];

    /// <summary>Full names of public, not generic types in the namespaces that generated files import, or that are imported globally.</summary>
    public ImmutableSortedSet<string> ImportedTypes { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Full names of the project's own types that are not generic.</summary>
    public ImmutableSortedSet<string> OwnTypes { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Simple names of the project's namespaces and of the outermost ones of its references.</summary>
    public ImmutableHashSet<string> NamespaceNames { get; init; } = [];

    /// <summary>The DbContexts, by full name.</summary>
    public ImmutableArray<DbContextInfo> DbContexts { get; init; } = [];

    /// <summary>The provider that the application configures.</summary>
    public DatabaseProvider Provider { get; init; }

    /// <summary>The provider's word: <c>postgresql</c>, <c>sqlite</c>, <c>sqlserver</c>, <c>mysql</c>, <c>oracle</c>, <c>cosmos</c>, <c>firebird</c>, <c>inmemory</c>; null for none.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Full names of DbContexts in referenced assemblies, looked for when the project has none of its own.</summary>
    public ImmutableArray<string> ReferencedDbContexts { get; init; } = [];

    /// <summary>Whether EF Core (relational) is referenced.</summary>
    public bool HasEntityFrameworkRelational { get; init; }

    /// <summary>Whether EF Core is referenced at all.</summary>
    public bool HasEntityFramework { get; init; }

    /// <summary>Whether the project is an ASP.NET Core application.</summary>
    public bool IsWebApplication { get; init; }

    /// <summary>Whether the application registers an authentication scheme.</summary>
    public bool HasAuthentication { get; init; }

    /// <summary>Whether the application registers authorization services.</summary>
    public bool HasAuthorization { get; init; }

    /// <summary>The authorization policies that the application registers by a constant name, in order.</summary>
    public ImmutableArray<string> AuthorizationPolicies { get; init; } = [];

    /// <summary>Whether the project has migrations in C# (<c>dotnet ef migrations add</c>).</summary>
    public bool HasEntityFrameworkMigrations { get; init; }

    /// <summary>Existing entities.</summary>
    public ImmutableArray<ExistingEntity> Entities { get; init; } = [];

    /// <summary>Existing routes.</summary>
    public ImmutableArray<ExistingRoute> Routes { get; init; } = [];

    /// <summary>Where things of a kind live.</summary>
    public Placement Placement { get; init; } = new();

    /// <summary>Where the application is built; null when no WebApplicationBuilder.Build() was found.</summary>
    public RegistrationPoint? Registration { get; init; }

    /// <summary>The test project; null for none.</summary>
    public TestContext? Tests { get; init; }

    /// <summary>All facts, ordered by key.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];
}
