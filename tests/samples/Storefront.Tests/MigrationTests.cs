using Storefront.Tests.Database;

namespace Storefront.Tests;

public class MigrationTests
{
    private const string Tables =
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1";

    [Test]
    public void Migrations_can_be_taken_back_and_applied_again()
    {
        Requires.PostgreSql("the migrations are PostgreSQL scripts.");
        using var database = TestDatabases.CreateWithoutSchema();
        Run(database, MigrationScripts.Up);
        var first = database.Query(Tables);

        Run(database, MigrationScripts.Down);
        var empty = database.Query(Tables);
        Run(database, MigrationScripts.Up);

        Assert.That(first, Is.SupersetOf(new[] { "categories", "customers", "products", "subscriptions" }));
        Assert.That(empty, Is.Empty);
        Assert.That(database.Query(Tables), Is.EqualTo(first));
    }

    private static void Run(PostgresDatabase database, IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            database.Execute(script);
        }
    }
}
