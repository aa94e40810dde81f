namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>The code of a team before it uses the product.</summary>
internal sealed record ProjectStyle
{
    private const string Packages = """
            <PackageReference Include="Microsoft.EntityFrameworkCore.Relational" Version="10.0.14" />
            <PackageReference Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.14" />
            <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.0" />
        """;

    private const string NUnitPackages = """
        <PackageReference Include="NUnit" Version="4.6.1" />
            <PackageReference Include="NUnit3TestAdapter" Version="5.2.0" />
        """;

    private const string XunitPackages = """
        <PackageReference Include="xunit" Version="2.9.3" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
        """;

    private const string XunitV3Packages = """
        <PackageReference Include="xunit.v3" Version="3.2.2" />
            <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
        """;

    private const string MSTestPackages = """
        <PackageReference Include="MSTest.TestFramework" Version="4.5.2" />
            <PackageReference Include="MSTest.TestAdapter" Version="4.5.2" />
            <PackageReference Include="MSTest.Analyzers" Version="4.5.2" />
        """;

    // As `dotnet new mstest` leaves it.
    private const string ParallelTests = "[assembly: Microsoft.VisualStudio.TestTools.UnitTesting.Parallelize(Scope = Microsoft.VisualStudio.TestTools.UnitTesting.ExecutionScope.MethodLevel)]\n";

    private const string TestProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <AnalysisLevel>latest</AnalysisLevel>
            <!-- properties -->
            <IsTestProject>true</IsTestProject>
            <IsPackable>false</IsPackable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.AspNetCore.Mvc.Testing" Version="10.0.14" />
            <PackageReference Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.14" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
            <PackageReference Include="Microsoft.Testing.Extensions.VSTestBridge" Version="1.9.1" ExcludeAssets="all" />
            <!-- framework -->
            <!-- analyzers -->
            <ProjectReference Include="../Shop/Shop.csproj" />
          </ItemGroup>
        </Project>
        """;

    private const string SignIn = """

        namespace Shop
        {
            using Microsoft.AspNetCore.Authentication;
            using Microsoft.Extensions.Options;

            /// <summary>Knows nobody.</summary>
            public sealed class ShopHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, Microsoft.Extensions.Logging.ILoggerFactory logger, System.Text.Encodings.Web.UrlEncoder encoder)
                : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
            {
                /// <inheritdoc />
                protected override System.Threading.Tasks.Task<AuthenticateResult> HandleAuthenticateAsync() =>
                    System.Threading.Tasks.Task.FromResult(AuthenticateResult.NoResult());
            }
        }
        """;

    /// <summary>PostgreSQL, a DbContext that finds configurations by assembly, an entity, and authentication with two policies.</summary>
    public static ProjectStyle PostgreSql { get; } = new()
    {
        Program = """
            using Microsoft.AspNetCore.Authentication;
            using Microsoft.EntityFrameworkCore;
            using Shop;
            using Shop.Data;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddDbContext<ShopDbContext>(options => options.UseNpgsql(builder.Configuration.GetConnectionString("Shop")));
            builder.Services.AddAuthentication("Shop").AddScheme<AuthenticationSchemeOptions, ShopHandler>("Shop", null);
            builder.Services.AddAuthorizationBuilder().AddPolicy("billing", policy => policy.RequireAuthenticatedUser());

            var app = builder.Build();
            app.UseAuthentication();
            app.UseAuthorization();
            app.Run();
            """,
        Sources =
        [
            ("Shop/ShopHandler.cs", SignIn),
            ("Shop/Entities/Customer.cs", """
                namespace Shop.Entities;

                /// <summary>A customer.</summary>
                public sealed class Customer
                {
                    /// <summary>The key.</summary>
                    public int Id { get; set; }

                    /// <summary>The name.</summary>
                    public required string Name { get; set; }
                }
                """),
            ("Shop/Data/ShopDbContext.cs", """
                using Microsoft.EntityFrameworkCore;
                using Shop.Entities;

                namespace Shop.Data;

                /// <summary>The database.</summary>
                public sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
                {
                    /// <summary>The customers.</summary>
                    public DbSet<Customer> Customers => Set<Customer>();

                    /// <inheritdoc />
                    protected override void OnModelCreating(ModelBuilder modelBuilder)
                    {
                        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ShopDbContext).Assembly);
                        modelBuilder.Entity<Customer>(customer =>
                        {
                            customer.ToTable("customers");
                            customer.Property(entity => entity.Id).HasColumnName("id");
                            customer.Property(entity => entity.Name).HasColumnName("name");
                        });
                    }
                }
                """),
        ],
    };

    /// <summary>What <c>dotnet new webapi</c> leaves, with EF Core's in-memory provider referenced: no DbContext, no authentication.</summary>
    public static ProjectStyle Bare { get; } = new()
    {
        Program = """
            var builder = WebApplication.CreateBuilder(args);
            var app = builder.Build();
            app.MapGet("/", () => "Hello");
            app.Run();
            """,
        PackageReferences = """    <PackageReference Include="Microsoft.EntityFrameworkCore.InMemory" Version="10.0.14" />""",
    };

    /// <summary>Block namespaces, no nullable, no implicit usings, Main in a class, two DbContexts with auto-properties and no OnModelCreating.</summary>
    public static ProjectStyle Older { get; } = new()
    {
        Nullable = "disable",
        ImplicitUsings = "disable",
        Program = """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.EntityFrameworkCore;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Shop.Data;

            namespace Shop
            {
                public class Program
                {
                    public static void Main(string[] args)
                    {
                        var builder = WebApplication.CreateBuilder(args);
                        builder.Services.AddDbContext<OrderContext>(options => options.UseNpgsql(builder.Configuration.GetConnectionString("Orders")));
                        builder.Services.AddDbContext<ReportContext>(options => options.UseNpgsql(builder.Configuration.GetConnectionString("Reports")));
                        var app = builder.Build();
                        app.Run();
                    }
                }
            }
            """,
        Sources =
        [
            ("Shop/Data/OrderContext.cs", """
                using Microsoft.EntityFrameworkCore;

                namespace Shop.Data
                {
                    public class OrderContext : DbContext
                    {
                        public OrderContext(DbContextOptions<OrderContext> options)
                            : base(options)
                        {
                        }

                        public DbSet<Customer> Customers { get; set; }
                    }
                }
                """),
            ("Shop/Data/ReportContext.cs", """
                using Microsoft.EntityFrameworkCore;

                namespace Shop.Data
                {
                    public class ReportContext : DbContext
                    {
                        public ReportContext(DbContextOptions<ReportContext> options)
                            : base(options)
                        {
                        }

                        public DbSet<Report> Reports { get; set; }
                    }
                }
                """),
            ("Shop/Data/Customer.cs", "namespace Shop.Data\n{\n    public class Customer\n    {\n        public int Id { get; set; }\n        public string Name { get; set; }\n    }\n}\n"),
            ("Shop/Data/Report.cs", "namespace Shop.Data\n{\n    public class Report\n    {\n        public int Id { get; set; }\n    }\n}\n"),
        ],
    };

    /// <summary>As <see cref="PostgreSql"/>, laid out with tabs, which the build demands.</summary>
    public static ProjectStyle OwnLayout { get; } = PostgreSql with
    {
        EditorConfig = """
            root = true

            [*.cs]
            indent_style = tab
            csharp_space_after_cast = true
            csharp_new_line_before_members_in_object_initializers = false
            dotnet_diagnostic.IDE0055.severity = warning
            """,
        Properties = "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>",
        Sources = [.. PostgreSql.Sources.Select(source => (source.Path, source.Text.Replace("    ", "\t", StringComparison.Ordinal)))],
    };

    /// <summary>As <see cref="PostgreSql"/>, by a strict team: all rules of three sets of analyzers, and code style in the build.</summary>
    public static ProjectStyle Strict { get; } = PostgreSql with
    {
        Properties = "<AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>",
        EditorConfig = """
            root = true

            [*.cs]
            # No synchronization context in ASP.NET Core and NUnit.
            dotnet_diagnostic.CA2007.severity = none
            dotnet_diagnostic.MA0004.severity = none
            # Nullable reference types say it.
            dotnet_diagnostic.CA1062.severity = none
            # For libraries: other types than internal, operators with names beside them, collections of interfaces, no arrays or setters.
            dotnet_diagnostic.CA1515.severity = none
            dotnet_diagnostic.CA2225.severity = none
            dotnet_diagnostic.CA1002.severity = none
            dotnet_diagnostic.CA1819.severity = none
            dotnet_diagnostic.CA2227.severity = none
            dotnet_diagnostic.MA0016.severity = none
            # == of strings is ordinal, and the only form that EF Core translates.
            dotnet_diagnostic.MA0006.severity = none
            # The slots of a feature are in <Feature>.Slots.cs.
            dotnet_diagnostic.MA0048.severity = none

            [Shop.Tests/**.cs]
            # Paths of tests are texts.
            dotnet_diagnostic.CA2234.severity = none
            # Values that tests make unique are no secrets.
            dotnet_diagnostic.CA5394.severity = none
            """,
        Analyzers = """
                <PackageReference Include="Meziantou.Analyzer" Version="3.0.320" PrivateAssets="all" />
                <PackageReference Include="Roslynator.Analyzers" Version="5.0.1" PrivateAssets="all" />
            """,
    };

    public required string Program { get; init; }

    public string EditorConfig { get; init; } = "root = true\n";

    public string Properties { get; init; } = string.Empty;

    public string Analyzers { get; init; } = string.Empty;

    /// <summary>What the tests are written with: <c>nunit</c>, <c>xunit2</c>, <c>xunit3</c> or <c>mstest</c>.</summary>
    public string TestFramework { get; init; } = "nunit";

    /// <summary>What is added to the file of the test project.</summary>
    public string TestItems { get; init; } = string.Empty;

    public string Nullable { get; init; } = "enable";

    public string ImplicitUsings { get; init; } = "enable";

    public string PackageReferences { get; init; } = Packages;

    /// <summary>What a restore brings.</summary>
    public string AllReferences => PackageReferences + Analyzers + TestFramework;

    private string TestPackages => TestFramework switch
    {
        "xunit2" => XunitPackages,
        "xunit3" => XunitV3Packages,
        "mstest" => MSTestPackages,
        _ => NUnitPackages,
    };

    public IReadOnlyList<(string Path, string Text)> Sources { get; init; } = [];

    public IEnumerable<(string Path, string Text)> Files =>
    [
        ("Shop/Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>{Nullable}</Nullable>
                <ImplicitUsings>{ImplicitUsings}</ImplicitUsings>
                <AnalysisLevel>latest-recommended</AnalysisLevel>
                <UseAppHost>false</UseAppHost>
                {Properties}
              </PropertyGroup>
              <ItemGroup>
            {PackageReferences}
            {Analyzers}
              </ItemGroup>
              <ItemGroup>
                <Compile Remove="codegen/**" />
              </ItemGroup>
            </Project>
            """),
        ("Shop/Program.cs", Program),
        (".editorconfig", EditorConfig),
        ("Shop.Tests/Shop.Tests.csproj", TestProject
            .Replace("<!-- properties -->", Properties, StringComparison.Ordinal)
            .Replace("<!-- framework -->", TestPackages, StringComparison.Ordinal)
            .Replace("<!-- analyzers -->", Analyzers, StringComparison.Ordinal)
            .Replace("</Project>", $"{TestItems}</Project>", StringComparison.Ordinal)),
        .. TestFramework == "mstest" ? [("Shop.Tests/MSTestSettings.cs", ParallelTests)] : Array.Empty<(string, string)>(),
        .. Sources,
    ];
}
