using System.Text;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>Writes the SQL of schema operations for PostgreSQL.</summary>
internal static class PostgreSqlWriter
{
    public static SchemaOperation CreateTable(TableSchema table)
    {
        var key = table.Key.IsEmpty ? [table.Columns[0].Name] : table.Key;
        var lines = table.Columns.Select(Column)
            .Append($"CONSTRAINT {SqlIdentifier.Quote(SchemaNames.PrimaryKey(table.Name))} PRIMARY KEY ({string.Join(", ", key.Select(SqlIdentifier.Quote))})")
            .Concat(table.ForeignKeys.Select(key => $"CONSTRAINT {ForeignKey(key)}"))
            .Concat(table.Checks.Select(check => $"CONSTRAINT {Check(check)}"));
        var up = new StringBuilder($"CREATE TABLE {SqlIdentifier.Quote(table.Name)} (\n    ")
            .AppendJoin(",\n    ", lines)
            .Append("\n);");
        foreach (var index in table.Indexes)
        {
            up.Append("\n\n").Append(CreateIndex(table.Name, index));
        }

        return new SchemaOperation(up.ToString(), $"DROP TABLE {SqlIdentifier.Quote(table.Name)};");
    }

    public static SchemaOperation AddColumn(string table, ColumnSchema column) => new(
        column is { Nullable: false, Default: null, Fill: { } fill }
            ? $"ALTER TABLE {SqlIdentifier.Quote(table)} ADD COLUMN {Column(column with { Default = fill })};\n"
                + $"ALTER TABLE {SqlIdentifier.Quote(table)} ALTER COLUMN {SqlIdentifier.Quote(column.Name)} DROP DEFAULT;"
            : $"ALTER TABLE {SqlIdentifier.Quote(table)} ADD COLUMN {Column(column)};",
        $"ALTER TABLE {SqlIdentifier.Quote(table)} DROP COLUMN {SqlIdentifier.Quote(column.Name)};");

    public static SchemaOperation DropColumn(string table, ColumnSchema column) => Reverse(AddColumn(table, column));

    public static SchemaOperation AlterColumn(string table, ColumnSchema before, ColumnSchema after) =>
        new(Alter(table, before, after), Alter(table, after, before));

    public static SchemaOperation AddIndex(string table, IndexSchema index) =>
        new(CreateIndex(table, index), $"DROP INDEX {SqlIdentifier.Quote(index.Name)};");

    public static SchemaOperation DropIndex(string table, IndexSchema index) => Reverse(AddIndex(table, index));

    public static SchemaOperation AddForeignKey(string table, ForeignKeySchema key) =>
        AddConstraint(table, key.Name, ForeignKey(key));

    public static SchemaOperation DropForeignKey(string table, ForeignKeySchema key) => Reverse(AddForeignKey(table, key));

    public static SchemaOperation AddCheck(string table, CheckSchema check) => AddConstraint(table, check.Name, Check(check));

    public static SchemaOperation DropCheck(string table, CheckSchema check) => Reverse(AddCheck(table, check));

    public static SchemaOperation RenameTable(string before, string after) => new(RenameSql(before, after), RenameSql(after, before));

    public static SchemaOperation RenameColumn(string table, string before, string after) => Rename(table, "COLUMN", before, after);

    public static SchemaOperation RenameConstraint(string table, string before, string after) => Rename(table, "CONSTRAINT", before, after);

    public static SchemaOperation RenameIndex(string before, string after) => new(
        $"ALTER INDEX {SqlIdentifier.Quote(before)} RENAME TO {SqlIdentifier.Quote(after)};",
        $"ALTER INDEX {SqlIdentifier.Quote(after)} RENAME TO {SqlIdentifier.Quote(before)};");

    private static SchemaOperation Rename(string table, string what, string before, string after) => new(
        $"ALTER TABLE {SqlIdentifier.Quote(table)} RENAME {what} {SqlIdentifier.Quote(before)} TO {SqlIdentifier.Quote(after)};",
        $"ALTER TABLE {SqlIdentifier.Quote(table)} RENAME {what} {SqlIdentifier.Quote(after)} TO {SqlIdentifier.Quote(before)};");

    private static string RenameSql(string before, string after) => $"ALTER TABLE {SqlIdentifier.Quote(before)} RENAME TO {SqlIdentifier.Quote(after)};";

    private static SchemaOperation Reverse(SchemaOperation operation) => new(operation.Down, operation.Up);

    private static SchemaOperation AddConstraint(string table, string name, string definition) => new(
        $"ALTER TABLE {SqlIdentifier.Quote(table)} ADD CONSTRAINT {definition};",
        $"ALTER TABLE {SqlIdentifier.Quote(table)} DROP CONSTRAINT {SqlIdentifier.Quote(name)};");

    private static string Alter(string table, ColumnSchema before, ColumnSchema after)
    {
        var column = $"ALTER COLUMN {SqlIdentifier.Quote(after.Name)}";
        var actions = new List<string>();
        if (before.Type != after.Type)
        {
            actions.Add($"{column} TYPE {after.Type} USING {SqlIdentifier.Quote(after.Name)}::{after.Type}");
        }

        if (before.Default != after.Default)
        {
            actions.Add(after.Default is null ? $"{column} DROP DEFAULT" : $"{column} SET DEFAULT {after.Default}");
        }

        if (before.Nullable != after.Nullable)
        {
            actions.Add(after.Nullable ? $"{column} DROP NOT NULL" : $"{column} SET NOT NULL");
        }

        return $"ALTER TABLE {SqlIdentifier.Quote(table)}\n    {string.Join(",\n    ", actions)};";
    }

    private static string Column(ColumnSchema column)
    {
        var text = new StringBuilder($"{SqlIdentifier.Quote(column.Name)} {column.Type}");
        text.Append(column.Identity ? " GENERATED BY DEFAULT AS IDENTITY" : column.Nullable ? " NULL" : " NOT NULL");
        return column.Default is null ? text.ToString() : text.Append(" DEFAULT ").Append(column.Default).ToString();
    }

    private static string ForeignKey(ForeignKeySchema key) =>
        $"{SqlIdentifier.Quote(key.Name)} FOREIGN KEY ({SqlIdentifier.Quote(key.Column)}) "
        + $"REFERENCES {SqlIdentifier.Quote(key.ReferencedTable)} ({SqlIdentifier.Quote(key.ReferencedColumn)}) ON DELETE {key.OnDelete}";

    private static string Check(CheckSchema check) => $"{SqlIdentifier.Quote(check.Name)} CHECK ({check.Expression})";

    private static string CreateIndex(string table, IndexSchema index) =>
        $"CREATE {(index.Unique ? "UNIQUE INDEX" : "INDEX")} {SqlIdentifier.Quote(index.Name)} ON {SqlIdentifier.Quote(table)} "
        + $"({string.Join(", ", index.Columns.Split(',').Select(SqlIdentifier.Quote))}){(index.Where is null ? string.Empty : $" WHERE {index.Where}")};";
}
