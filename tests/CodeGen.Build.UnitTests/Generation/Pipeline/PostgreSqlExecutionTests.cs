using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.UnitTests.Generation.Pipeline;

/// <summary>What was generated is approved, and all generated tests are run on PostgreSQL, after all migrations.</summary>
public sealed class PostgreSqlExecutionTests : ExecutionFixture
{
    private const string RenameTests = """
        using NUnit.Framework;
        using Storefront.Tests.Database;

        namespace Shop.Tests;

        /// <summary>Rows of the names before.</summary>
        public sealed class RenameTests
        {
            [Test]
            public void Rows_are_there_under_the_new_names_and_again_under_the_old_ones()
            {
                using var database = ShopCluster.Instance.CreateEmptyDatabase($"shop_{Guid.NewGuid():N}");
                foreach (var script in MigrationScripts.Up.SkipLast(1))
                {
                    database.Execute(script);
                }

                database.Execute("INSERT INTO tags (name) VALUES ('new'); INSERT INTO purchases (number, status) VALUES ('A1', 'paid');"
                    + "INSERT INTO items (purchase_id, text) SELECT id, 'tea' FROM purchases; INSERT INTO purchase_tags SELECT p.id, t.id FROM purchases p, tags t");

                database.Execute(MigrationScripts.Up[^1]);
                var after = database.Query("SELECT order_no || state || l.text || t.name FROM orders o JOIN items l ON l.order_id = o.id JOIN order_tags x ON x.order_id = o.id JOIN tags t ON t.id = x.tag_id");
                database.Execute(MigrationScripts.Down[0]);
                var before = database.Query("SELECT number || status FROM purchases p JOIN purchase_tags x ON x.purchase_id = p.id");

                Assert.That(after, Is.EqualTo(new[] { "A1paidteanew" }));
                Assert.That(before, Is.EqualTo(new[] { "A1paid" }));
            }
        }
        """;

    [Test]
    public async Task Generated_tests_and_migrations_of_features_side_by_side_pass_on_postgresql()
    {
        Requires.PostgreSql();

        await AssertTestsPassTogetherAsync(PostgreSqlServer.Style, "relations", "states", "bookkeeping", "conditions", "patterns", "code_base", "existing_tables", "formats", "limits");
    }

    [Test]
    public async Task Renamed_entities_and_fields_keep_their_rows_on_postgresql()
    {
        Requires.PostgreSql();
        await Project.UseAsync(PostgreSqlServer.Style);
        var first = await Project.GenerateAsync(Spec("renames"));
        await first.ApproveAsync(first.Feature);
        Array.ForEach(Directory.GetFiles(Project.PathOf("Shop.Tests"), "Purchase*.cs", SearchOption.AllDirectories), File.Delete);
        var renamed = Spec("renames")
            .Replace("name: Purchase", "name: Order\n    was: Purchase", StringComparison.Ordinal)
            .Replace("entity: Purchase", "entity: Order", StringComparison.Ordinal)
            .Replace("number: { type: string", "order_no: { was: number, type: string", StringComparison.Ordinal)
            .Replace("status: {", "state: { was: status,", StringComparison.Ordinal);
        var gate = await Project.GenerateAsync(renamed);
        Assert.That(gate.Outcome.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Message), Is.Empty);
        await gate.ApproveAsync(gate.Feature);
        Project.Write("Shop.Tests/RenameTests.cs", RenameTests);

        var output = await Project.RunAsync(
            "test", "Shop.Tests", "--no-restore", "-nologo", "-p:RunAnalyzers=false", "--logger", "console;verbosity=normal", "--filter", "FullyQualifiedName~RenameTests|FullyQualifiedName~MigrationTests");

        Assert.That(output, Does.Match("Passed: +3"));
    }
}
