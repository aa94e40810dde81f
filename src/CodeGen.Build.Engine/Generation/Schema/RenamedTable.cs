using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>An approved table on its way to new names: its own, those of columns, and of the constraints and indexes that carry them.</summary>
internal sealed class RenamedTable(TableSchema approved)
{
    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);

    /// <summary>The table as it was approved.</summary>
    public TableSchema Approved => approved;

    /// <summary>Its name from now on.</summary>
    public string Name { get; set; } = approved.Name;

    /// <summary>Whether it changes its name.</summary>
    public bool IsRenamed => Name != approved.Name;

    /// <summary>Whether it has a column of the name.</summary>
    public bool Has(string column) => approved.Columns.Any(other => New(other.Name) == column);

    /// <summary>Renames a column.</summary>
    public void Rename(string column, string name) => _columns[column] = name;

    /// <summary>The renames but the table's own, which come first.</summary>
    public IEnumerable<SchemaOperation> Operations()
    {
        if (IsRenamed)
        {
            yield return PostgreSqlWriter.RenameConstraint(Name, SchemaNames.PrimaryKey(approved.Name), SchemaNames.PrimaryKey(Name));
        }

        foreach (var column in approved.Columns.Where(column => New(column.Name) != column.Name))
        {
            yield return PostgreSqlWriter.RenameColumn(Name, column.Name, New(column.Name));
        }

        var constraints = approved.ForeignKeys.Select(key => (key.Name, New(key).Name)).Concat(approved.Checks.Select(check => (check.Name, New(check).Name)));
        foreach (var (before, after) in constraints.Where(names => names.Item1 != names.Item2))
        {
            yield return PostgreSqlWriter.RenameConstraint(Name, before, after);
        }

        foreach (var index in approved.Indexes.Where(index => New(index).Name != index.Name))
        {
            yield return PostgreSqlWriter.RenameIndex(index.Name, New(index).Name);
        }
    }

    /// <summary>The table under its new names.</summary>
    /// <param name="tables">The new name of a table of the feature; others keep theirs.</param>
    public TableSchema Result(Func<string, string> tables) => approved with
    {
        Name = Name,
        Columns = [.. approved.Columns.Select(column => column with { Name = New(column.Name) })],
        Key = [.. approved.Key.Select(New)],
        ForeignKeys = [.. approved.ForeignKeys.Select(key => New(key) with { ReferencedTable = tables(key.ReferencedTable) })],
        Indexes = [.. approved.Indexes.Select(New)],
        Checks = [.. approved.Checks.Select(New)],
    };

    private string New(string column) => _columns.GetValueOrDefault(column, column);

    private ForeignKeySchema New(ForeignKeySchema key) => key with
    {
        Column = New(key.Column),
        Name = key.Name == SchemaNames.ForeignKey(approved.Name, key.Column) ? SchemaNames.ForeignKey(Name, New(key.Column)) : key.Name,
    };

    private IndexSchema New(IndexSchema index)
    {
        var before = index.Columns.Split(',');
        var after = before.Select(New).ToImmutableArray();
        var name = index.Name == SchemaNames.Unique(approved.Name, before) ? SchemaNames.Unique(Name, after)
            : index.Name == SchemaNames.Index(approved.Name, before) ? SchemaNames.Index(Name, after)
            : index.Name;
        return index with { Name = name, Columns = string.Join(',', after) };
    }

    // PostgreSQL renames the column within the condition by itself; here it must read as the new condition is written.
    private CheckSchema New(CheckSchema check)
    {
        if (approved.Columns.FirstOrDefault(column => check.Name == SchemaNames.Check(approved.Name, column.Name)) is not { } column)
        {
            return check;
        }

        var condition = new Regex($"(?<=^| AND ){Regex.Escape(SqlIdentifier.Quote(column.Name))}(?= (IN|>=|<=) )", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return new CheckSchema(SchemaNames.Check(Name, New(column.Name)), condition.Replace(check.Expression, SqlIdentifier.Quote(New(column.Name)).Replace("$", "$$", StringComparison.Ordinal)));
    }
}
