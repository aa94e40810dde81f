namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>
/// The style of a team whose tests run on PostgreSQL: <see cref="ProjectStyle.PostgreSql"/> with the sample's temporary cluster, which
/// applies all migrations, the generated ones too.
/// </summary>
internal static class PostgreSqlServer
{
    private static readonly string[] SampleFiles = ["ITestDatabase", "MigrationScripts", "PostgresCluster", "PostgresDatabase", "PostgresInstallation"];

    private const string MigrationsOfTheTests = """
          <ItemGroup>
            <None Include="../Shop/Migrations/*.sql" LinkBase="Migrations" CopyToOutputDirectory="PreserveNewest" />
            <None Include="../Shop/ops/monitoring/*.sql" LinkBase="Monitoring" CopyToOutputDirectory="PreserveNewest" />
          </ItemGroup>

        """;

    private const string Factory = """
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Mvc.Testing;
        using NUnit.Framework;
        using Storefront.Tests.Database;

        namespace Shop.Tests;

        /// <summary>The shop on a database of its own.</summary>
        public class ShopFactory : WebApplicationFactory<Program>
        {
            private readonly PostgresDatabase _database = ShopCluster.Instance.CreateDatabase($"shop_{Guid.NewGuid():N}");

            /// <inheritdoc />
            protected override void ConfigureWebHost(IWebHostBuilder builder) => _database.Configure(builder);
        }

        /// <summary>The server of all tests.</summary>
        [SetUpFixture]
        public class ShopCluster
        {
            private static readonly Lazy<PostgresCluster> Cluster = new(() => PostgresCluster.Start(PostgresInstallation.Find()));

            /// <summary>The server; the first use starts it.</summary>
            public static PostgresCluster Instance => Cluster.Value;

            /// <summary>Stops it.</summary>
            [OneTimeTearDown]
            public void Stop() => Cluster.Value.Dispose();
        }

        /// <summary>The migrations, generated ones included.</summary>
        public sealed class MigrationTests
        {
            /// <summary>The way down leads back to an empty database, from which the way up works again.</summary>
            [Test]
            public void Migrations_run_up_down_and_up()
            {
                using var database = ShopCluster.Instance.CreateEmptyDatabase($"shop_{Guid.NewGuid():N}");
                string[] scripts = [.. MigrationScripts.Up, .. MigrationScripts.Down, .. MigrationScripts.Up];

                Assert.That(() => Array.ForEach(scripts, database.Execute), Throws.Nothing);
            }

            /// <summary>The generated monitoring queries are SQL on the tables that are there.</summary>
            [Test]
            public void Monitoring_queries_run()
            {
                using var database = ShopCluster.Instance.CreateEmptyDatabase($"shop_{Guid.NewGuid():N}");
                foreach (var script in MigrationScripts.Up)
                {
                    database.Execute(script);
                }

                var queries = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Monitoring"), "*.sql").Select(File.ReadAllText).ToArray();

                Assert.That(queries, Is.Not.Empty);
                Assert.That(() => Array.ForEach(queries, database.Execute), Throws.Nothing);
            }
        }
        """;

    // As teams with xUnit write it: the framework starts and stops what the factory needs.
    private const string XunitFactory = """
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Mvc.Testing;
        using Storefront.Tests.Database;
        using Xunit;

        namespace Shop.Tests;

        /// <summary>The shop on a database of its own.</summary>
        public class ShopFactory : WebApplicationFactory<Program>, IAsyncLifetime
        {
            private PostgresCluster? _cluster;
            private PostgresDatabase? _database;

            /// <inheritdoc />
            public Task InitializeAsync()
            {
                _cluster = PostgresCluster.Start(PostgresInstallation.Find());
                _database = _cluster.CreateDatabase($"shop_{Guid.NewGuid():N}");
                return Task.CompletedTask;
            }

            /// <inheritdoc />
            public new Task DisposeAsync()
            {
                _database?.Dispose();
                _cluster?.Dispose();
                return Task.CompletedTask;
            }

            /// <inheritdoc />
            protected override void ConfigureWebHost(IWebHostBuilder builder) => _database!.Configure(builder);
        }
        """;

    /// <summary>The style with NUnit.</summary>
    public static ProjectStyle Style { get; } = Of(Factory);

    /// <summary>The style with xUnit 2.</summary>
    public static ProjectStyle XunitStyle { get; } = Of(XunitFactory) with { TestFramework = "xunit2" };

    private static ProjectStyle Of(string factory) => ProjectStyle.PostgreSql with
    {
        TestItems = MigrationsOfTheTests,
        Sources =
        [
            .. ProjectStyle.PostgreSql.Sources,
            ("Shop/Migrations/0001_initial.up.sql", "CREATE TABLE customers (id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name text NOT NULL);\n"),
            ("Shop/Migrations/0001_initial.down.sql", "DROP TABLE customers;\n"),
            ("Shop.Tests/ShopFactory.cs", factory),
            .. SampleFiles.Select(name => ($"Shop.Tests/{name}.cs", File.ReadAllText(
                Path.Combine(SourceTree.Root, "tests", "samples", "Storefront.Tests", "Database", $"{name}.cs")))),
        ],
    };
}
