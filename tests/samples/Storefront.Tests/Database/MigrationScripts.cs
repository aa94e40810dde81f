namespace Storefront.Tests.Database;

/// <summary>The SQL migrations of the shop, copied beside the tests when they are built.</summary>
public static class MigrationScripts
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Migrations");

    /// <summary>All <c>*.up.sql</c>, oldest first.</summary>
    public static IReadOnlyList<string> Up =>
        [.. Directory.GetFiles(Folder, "*.up.sql").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    /// <summary>All <c>*.down.sql</c>, newest first.</summary>
    public static IReadOnlyList<string> Down =>
        [.. Directory.GetFiles(Folder, "*.down.sql").OrderDescending(StringComparer.Ordinal).Select(File.ReadAllText)];
}
