using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>What a migration brings that was not there before: by it a database is seen to have the migration, and with it rows and values go when it is taken back.</summary>
/// <param name="Tables">New tables.</param>
/// <param name="Columns">New columns of tables that were there.</param>
internal sealed record SchemaAdditions(ImmutableArray<string> Tables, ImmutableArray<AddedColumn> Columns)
{
    /// <summary>What the second schema has and the first has not.</summary>
    public static SchemaAdditions Between(FeatureSchema before, FeatureSchema after)
    {
        var old = before.Tables.ToDictionary(table => table.Name, table => table.Columns, StringComparer.Ordinal);
        var tables = after.Tables.ToLookup(table => old.ContainsKey(table.Name));
        return new SchemaAdditions(
            [.. tables[false].Select(table => table.Name)],
            [
                .. tables[true].SelectMany(table => New(table.Name, old[table.Name], table.Columns)),
                .. after.AddedColumns.SelectMany(added => New(added.Key, before.AddedColumns.GetValueOrDefault(added.Key, []), added.Value)),
            ]);
    }

    private static IEnumerable<AddedColumn> New(string table, ImmutableArray<ColumnSchema> before, ImmutableArray<ColumnSchema> after) =>
        after.Where(column => !before.Any(other => other.Name == column.Name)).Select(column => new AddedColumn(table, column));
}
