using Storefront.Tests.Database;

namespace Storefront.Tests;

/// <summary>What a test needs of the machine; a test that cannot have it is skipped with the reason.</summary>
public static class Requires
{
    public static void PostgreSql(string reason)
    {
        if (!TestDatabases.UsePostgres)
        {
            Assert.Ignore($"Needs PostgreSQL: {reason}");
        }
    }
}
