using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>Writes the conditions, in SQL of PostgreSQL, that deployment scripts stop at.</summary>
internal static class DeploymentChecks
{
    /// <summary>By what a database is seen to have the migration; null when the migration only alters what is there.</summary>
    public static DeploymentSign? Sign(SchemaAdditions additions) => additions switch
    {
        { Tables: [var table, ..] } => new DeploymentSign($"{Class(table)} IS NOT NULL", $"{Class(table)} IS NULL", $"table {table}"),
        { Columns: [var (table, column), ..] } => new DeploymentSign(Attribute(table, column), $"NOT {Attribute(table, column)}", $"column {table}.{column.Name}"),
        _ => null,
    };

    /// <summary>What is lost when the migration is taken back, each with the table that must not change meanwhile.</summary>
    public static ImmutableArray<DeploymentLoss> Losses(SchemaAdditions additions) =>
    [
        .. additions.Tables.Select(table => new DeploymentLoss(
            SqlIdentifier.Quote(table), $"EXISTS (SELECT FROM {SqlIdentifier.Quote(table)})", $"The table {table} has rows")),
        .. additions.Columns.Select(added => new DeploymentLoss(
            SqlIdentifier.Quote(added.Table),
            $"EXISTS (SELECT FROM {SqlIdentifier.Quote(added.Table)} WHERE {Written(added.Column)})",
            $"The column {added.Table}.{added.Column.Name} has values")),
    ];

    private static string Class(string table) => $"to_regclass({Text(SqlIdentifier.Quote(table))})";

    private static string Attribute(string table, ColumnSchema column) =>
        $"EXISTS (SELECT FROM pg_attribute WHERE attrelid = {Class(table)} AND attname = {Text(column.Name)} AND NOT attisdropped)";

    // What every row has by itself is no loss.
    private static string Written(ColumnSchema column) => (column.Default ?? column.Fill) is { } value
        ? $"{SqlIdentifier.Quote(column.Name)} IS DISTINCT FROM {value}"
        : $"{SqlIdentifier.Quote(column.Name)} IS NOT NULL";

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
