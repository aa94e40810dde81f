using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;
using static CodeGen.Build.Engine.Generation.Schema.SqlIdentifier;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>The SQL of what <c>schema_changes</c> ask of tables, indexes, constraints and views that exist already.</summary>
internal static class TableChanges
{
    /// <summary>The changes in the order of the spec; new columns and tables are no part of it, what is said beside them is.</summary>
    public static ImmutableArray<TableChange> Of(FeatureModel model) => [.. model.SchemaChanges.SelectMany(change => Of(model, change))];

    private static IEnumerable<TableChange> Of(FeatureModel model, SchemaChangeModel change) => change.Kind switch
    {
        SchemaChangeKind.AddColumn => BesideColumn(change, model.Entities.Any(entity => entity.Table == change.Table)),
        SchemaChangeKind.AlterColumn => [AlteredColumn.Of(change)],
        SchemaChangeKind.DropColumn => [Lost($"{Alter(change)} DROP COLUMN IF EXISTS {Quote(change.Name!)};", $"the column {change.Table}.{change.Name} and its values")],
        SchemaChangeKind.RenameColumn => [Renamed($"{Alter(change)} RENAME COLUMN", change)],
        SchemaChangeKind.DropTable => [Lost($"DROP TABLE IF EXISTS {Quote(change.Table)};", $"the table {change.Table} and its rows")],
        SchemaChangeKind.RenameTable =>
            [new TableChange($"{Alter(change)} RENAME TO {Quote(change.NewName!)};", $"ALTER TABLE {Quote(change.NewName!)} RENAME TO {Quote(change.Table)};", Renames: true)],
        SchemaChangeKind.AddIndex => [Index(change)],
        SchemaChangeKind.DropIndex => [DroppedIndex(change)],
        SchemaChangeKind.RenameIndex =>
            [new TableChange($"ALTER INDEX {Quote(change.Name!)} RENAME TO {Quote(change.NewName!)};", $"ALTER INDEX {Quote(change.NewName!)} RENAME TO {Quote(change.Name!)};")],
        SchemaChangeKind.AddConstraint => [Constraint(change)],
        SchemaChangeKind.DropConstraint => [Lost($"{Alter(change)} DROP CONSTRAINT IF EXISTS {Quote(change.Name!)};", $"the constraint {change.Name} of {change.Table}")],
        SchemaChangeKind.RenameConstraint => [Renamed($"{Alter(change)} RENAME CONSTRAINT", change)],
        SchemaChangeKind.AddView => [new TableChange($"CREATE VIEW {Quote(change.Table)} AS\n{change.Expression};", $"DROP VIEW {Quote(change.Table)};")],
        SchemaChangeKind.AlterView => [Lost($"CREATE OR REPLACE VIEW {Quote(change.Table)} AS\n{change.Expression};", $"the former query of the view {change.Table}")],
        SchemaChangeKind.DropView => [Lost($"DROP VIEW IF EXISTS {Quote(change.Table)};", $"the view {change.Table}")],
        SchemaChangeKind.RenameView =>
            [new TableChange($"ALTER VIEW {Quote(change.Table)} RENAME TO {Quote(change.NewName!)};", $"ALTER VIEW {Quote(change.NewName!)} RENAME TO {Quote(change.Table)};")],
        _ => [],
    };

    private static IEnumerable<TableChange> BesideColumn(SchemaChangeModel change, bool own)
    {
        var column = change with { Name = null, ColumnNames = [change.Name!] };
        if (change.Unique && !own)
        {
            yield return Constraint(column with { Constraint = ConstraintKind.Unique });
        }

        if (change.Reference is not null)
        {
            yield return Constraint(column with { Constraint = ConstraintKind.ForeignKey });
        }

        if (change.Expression is not null)
        {
            yield return Constraint(column with { Constraint = ConstraintKind.Check });
        }
    }

    private static TableChange Index(SchemaChangeModel change)
    {
        var name = Quote(change.Name ?? (change.Unique ? SchemaNames.Unique(change.Table, change.ColumnNames) : SchemaNames.Index(change.Table, change.ColumnNames)));
        return new TableChange($"CREATE {(change.Unique ? "UNIQUE INDEX" : "INDEX")} {name} ON {Quote(change.Table)} ({Columns(change)});", $"DROP INDEX {name};");
    }

    private static TableChange DroppedIndex(SchemaChangeModel change) => change.Table.Length > 0 && !change.ColumnNames.IsEmpty
        ? new TableChange(Index(change).Down, Index(change).Up)
        : Lost($"DROP INDEX IF EXISTS {Quote(change.Name!)};", $"the index {change.Name}");

    private static TableChange Constraint(SchemaChangeModel change)
    {
        var (usual, definition) = change.Constraint switch
        {
            ConstraintKind.Unique => (SchemaNames.Unique(change.Table, change.ColumnNames), $"UNIQUE ({Columns(change)})"),
            ConstraintKind.PrimaryKey => (SchemaNames.PrimaryKey(change.Table), $"PRIMARY KEY ({Columns(change)})"),
            ConstraintKind.ForeignKey => (SchemaNames.ForeignKey(change.Table, string.Join('_', change.ColumnNames)), $"FOREIGN KEY ({Columns(change)}) {References(change.Reference!)}"),
            _ => (SchemaNames.Check(change.Table, change.ColumnNames.IsEmpty ? Words(change.Expression!) : change.ColumnNames[0]), $"CHECK ({change.Expression})"),
        };
        var name = Quote(change.Name ?? usual);
        return new TableChange($"{Alter(change)} ADD CONSTRAINT {name} {definition};", $"{Alter(change)} DROP CONSTRAINT {name};");
    }

    private static string References(SchemaReferenceModel reference) =>
        $"REFERENCES {Quote(reference.Table)} ({Quote(reference.Column ?? "id")}) ON DELETE {reference.OnDelete switch
        {
            DeleteBehavior.Cascade => "CASCADE",
            DeleteBehavior.SetNull => "SET NULL",
            _ => "RESTRICT",
        }}";

    private static TableChange Renamed(string rename, SchemaChangeModel change) =>
        new($"{rename} {Quote(change.Name!)} TO {Quote(change.NewName!)};", $"{rename} {Quote(change.NewName!)} TO {Quote(change.Name!)};");

    private static TableChange Lost(string up, string what) => new(up, $"-- Nothing here brings back {what.ReplaceLineEndings(" ")}: restore a backup where it is needed.");

    private static string Alter(SchemaChangeModel change) => $"ALTER TABLE {Quote(change.Table)}";

    private static string Columns(SchemaChangeModel change) => string.Join(", ", change.ColumnNames.Select(Quote));

    // 'total > 0 and rank < 5' is the check 'total_0_and_rank_5'.
    private static string Words(string expression) =>
        string.Join('_', expression.ToLowerInvariant().Split([.. expression.Where(character => !char.IsAsciiLetterOrDigit(character) && character != '_').Distinct()], StringSplitOptions.RemoveEmptyEntries));
}
