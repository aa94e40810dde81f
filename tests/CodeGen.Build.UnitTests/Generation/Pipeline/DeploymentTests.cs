using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>The scripts that deploy migrations and take them back are run by psql on a real server.</summary>
public sealed class DeploymentTests : PipelineFixture
{
    // Run inside the generated project's tests, which have the server.
    private const string Tests = """
        using System.Diagnostics;
        using Npgsql;
        using NUnit.Framework;
        using Storefront.Tests.Database;

        namespace Shop.Tests;

        /// <summary>The scripts around the migrations.</summary>
        public sealed class ScriptTests
        {
            private PostgresDatabase _database = null!;
            private string _name = string.Empty;

            [SetUp]
            public void Create()
            {
                _name = $"shop_{Guid.NewGuid():N}";
                _database = ShopCluster.Instance.CreateEmptyDatabase(_name);
                _database.Execute(MigrationScripts.Up[0]);
            }

            [TearDown]
            public void Drop() => _database.Dispose();

            [Test]
            public void Each_migration_is_deployed_once_and_taken_back_once()
            {
                Assert.That(Psql("0002_renames.deploy.sql"), Is.Empty);
                Assert.That(Psql("0002_renames.deploy.sql"), Does.Contain("deployed already: there is the table purchases"));
                Assert.That(Psql("0003_renames.deploy.sql"), Is.Empty);
                Assert.That(Psql("0003_renames.deploy.sql"), Does.Contain("deployed already: there is the column purchases.note"));
                Assert.That(Psql("0003_renames.rollback.sql"), Is.Empty);
                Assert.That(Psql("0003_renames.rollback.sql"), Does.Contain("is not deployed: there is no column purchases.note"));
                Assert.That(Psql("0002_renames.rollback.sql"), Is.Empty);
                Assert.That(Psql("0002_renames.rollback.sql"), Does.Contain("is not deployed: there is no table purchases"));
            }

            [Test]
            public void What_was_written_is_lost_only_on_demand()
            {
                Psql("0002_renames.deploy.sql");
                Psql("0003_renames.deploy.sql");
                _database.Execute("INSERT INTO purchases (number, status) VALUES ('A1', 'paid')");

                Assert.That(Psql("0003_renames.rollback.sql"), Is.Empty, "the row has nothing in the new column");
                Psql("0003_renames.deploy.sql");
                _database.Execute("UPDATE purchases SET note = 'call'");
                Assert.That(Psql("0003_renames.rollback.sql"), Does.Contain("The column purchases.note has values, which would be lost"));
                Assert.That(_database.Query("SELECT note FROM purchases"), Is.EqualTo(new[] { "call" }));
                Assert.That(Psql("0003_renames.rollback.sql", "--variable", "lose_rows=yes"), Is.Empty);
                Assert.That(Psql("0002_renames.rollback.sql"), Does.Contain("The table purchases has rows, which would be lost"));
                Assert.That(Psql("0002_renames.rollback.sql", "--variable", "lose_rows=yes"), Is.Empty);
                Assert.That(_database.Query("SELECT relname::text FROM pg_class WHERE relname = 'purchases'"), Is.Empty);
            }

            [Test]
            public void A_script_does_not_wait_long_for_a_lock_and_changes_nothing_then()
            {
                Psql("0002_renames.deploy.sql");
                using var connection = new NpgsqlConnection(ShopCluster.Instance.ConnectionString(_name));
                connection.Open();
                using var transaction = connection.BeginTransaction();
                using var command = new NpgsqlCommand("LOCK TABLE purchases", connection, transaction);
                command.ExecuteNonQuery();

                Assert.That(Psql("0003_renames.deploy.sql"), Does.Contain("lock timeout"));
                transaction.Rollback();
                Assert.That(Psql("0003_renames.deploy.sql"), Is.Empty);
            }

            private string Psql(string script, params string[] options)
            {
                var host = new NpgsqlConnectionStringBuilder(ShopCluster.Instance.ConnectionString(_name));
                string[] arguments =
                [
                    "--no-psqlrc", "--quiet", "--host", host.Host!, "--username", host.Username!, "--dbname", _name, .. options,
                    "--file", Path.Combine("SCRIPTS", script),
                ];
                var start = new ProcessStartInfo("psql", arguments) { RedirectStandardError = true };
                using var process = Process.Start(start)!;
                var errors = process.StandardError.ReadToEnd();
                process.WaitForExit();
                Assert.That(process.ExitCode == 0, Is.EqualTo(errors.Length == 0), errors);
                return errors;
            }
        }
        """;

    [Test]
    public async Task Scripts_deploy_once_and_lose_nothing_that_nobody_allowed()
    {
        Requires.PostgreSql();
        Requires.Program("psql");
        await Project.UseAsync(PostgreSqlServer.Style);
        var first = await Project.GenerateAsync(Spec("renames"));
        await first.ApproveAsync(first.Feature);
        var second = await Project.GenerateAsync(Spec("renames").Replace("      status: {", "      note: text?\n      status: {", StringComparison.Ordinal));
        Assert.That(second.Outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message), Is.Empty);
        await second.ApproveAsync(second.Feature);
        Project.Write("Shop.Tests/ScriptTests.cs", Tests.Replace("SCRIPTS", Project.PathOf("Shop/ops/deploy"), StringComparison.Ordinal));

        var output = await Project.RunAsync(
            "test", "Shop.Tests", "--no-restore", "-nologo", "-p:RunAnalyzers=false", "--logger", "console;verbosity=normal", "--filter", "FullyQualifiedName~ScriptTests");

        Assert.That(output, Does.Match("Passed: +3"));
    }
}
