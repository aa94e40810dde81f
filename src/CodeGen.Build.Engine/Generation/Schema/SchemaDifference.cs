using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>The operations that lead from one version of a feature's schema to the next, in an order that can be run.</summary>
internal static class SchemaDifference
{
    public static ImmutableArray<SchemaOperation> Between(FeatureSchema before, FeatureSchema after)
    {
        var operations = ImmutableArray.CreateBuilder<SchemaOperation>();
        var changes = Gone(after.Changes, before.Changes).ToLookup(change => change.Renames, change => new SchemaOperation(change.Up, change.Down));
        operations.AddRange(Gone(before.Changes, after.Changes).Reverse().Select(change => new SchemaOperation(change.Down, change.Up)));
        operations.AddRange(changes[true]);
        var old = before.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        operations.AddRange(Creations([.. after.Tables.Where(table => !old.ContainsKey(table.Name))]));
        foreach (var table in after.Tables.Where(table => old.ContainsKey(table.Name)))
        {
            operations.AddRange(Alter(old[table.Name], table));
        }

        foreach (var table in after.AddedColumns.Keys.Union(before.AddedColumns.Keys).Order(StringComparer.Ordinal))
        {
            operations.AddRange(Columns(table, before.AddedColumns.GetValueOrDefault(table, []), after.AddedColumns.GetValueOrDefault(table, [])));
        }

        operations.AddRange(changes[false]);
        var kept = after.Tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var gone = Creations([.. before.Tables.Where(table => !kept.Contains(table.Name))]);
        operations.AddRange(gone.Reverse().Select(creation => new SchemaOperation(creation.Down, creation.Up)));
        return operations.ToImmutable();
    }

    /// <summary>Columns that are new in a table that exists, must have a value, and have none for the rows that are there.</summary>
    public static IEnumerable<(string Table, ColumnSchema Column)> Unfillable(FeatureSchema before, FeatureSchema after) =>
        from table in after.Tables
        join previous in before.Tables on table.Name equals previous.Name
        from column in table.Columns
        where column is { Nullable: false, Default: null, Fill: null, Identity: false }
        where !previous.Columns.Any(old => old.Name == column.Name)
        select (table.Name, column);

    // Tables that refer to each other cannot all come after what they refer to: the keys that are too early follow by themselves.
    private static IEnumerable<SchemaOperation> Creations(ImmutableArray<TableSchema> tables)
    {
        var waiting = tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        var late = new List<SchemaOperation>();
        foreach (var table in tables)
        {
            waiting.Remove(table.Name);
            late.AddRange(table.ForeignKeys.Where(key => waiting.Contains(key.ReferencedTable)).Select(key => PostgreSqlWriter.AddForeignKey(table.Name, key)));
            yield return PostgreSqlWriter.CreateTable(table with { ForeignKeys = table.ForeignKeys.RemoveAll(key => waiting.Contains(key.ReferencedTable)) });
        }

        foreach (var operation in late)
        {
            yield return operation;
        }
    }

    private static IEnumerable<SchemaOperation> Alter(TableSchema before, TableSchema after) =>
    [
        .. Gone(before.ForeignKeys, after.ForeignKeys).Select(key => PostgreSqlWriter.DropForeignKey(after.Name, key)),
        .. Gone(before.Checks, after.Checks).Select(check => PostgreSqlWriter.DropCheck(after.Name, check)),
        .. Gone(before.Indexes, after.Indexes).Select(index => PostgreSqlWriter.DropIndex(after.Name, index)),
        .. Columns(after.Name, before.Columns, after.Columns),
        .. Gone(after.Indexes, before.Indexes).Select(index => PostgreSqlWriter.AddIndex(after.Name, index)),
        .. Gone(after.Checks, before.Checks).Select(check => PostgreSqlWriter.AddCheck(after.Name, check)),
        .. Gone(after.ForeignKeys, before.ForeignKeys).Select(key => PostgreSqlWriter.AddForeignKey(after.Name, key)),
    ];

    private static IEnumerable<SchemaOperation> Columns(string table, ImmutableArray<ColumnSchema> before, ImmutableArray<ColumnSchema> after)
    {
        var old = before.ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (var column in after)
        {
            if (!old.Remove(column.Name, out var previous))
            {
                yield return PostgreSqlWriter.AddColumn(table, column);
            }
            else if (previous with { Origin = null, Fill = null } != column with { Origin = null, Fill = null })
            {
                yield return PostgreSqlWriter.AlterColumn(table, previous, column);
            }
        }

        foreach (var column in before.Where(column => old.ContainsKey(column.Name)))
        {
            yield return PostgreSqlWriter.DropColumn(table, column);
        }
    }

    private static IEnumerable<T> Gone<T>(ImmutableArray<T> from, ImmutableArray<T> to) => from.Where(item => !to.Contains(item));
}
