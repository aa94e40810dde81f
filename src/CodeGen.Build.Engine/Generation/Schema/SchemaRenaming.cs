using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>
/// Finds what a spec says was called otherwise (<c>was</c>) in the schema that was approved, and what follows: keys that refer to a renamed
/// table, and tables that only link it. What has its new name already was renamed by an earlier migration.
/// </summary>
internal sealed class SchemaRenaming
{
    private readonly ImmutableArray<RenamedTable> _tables;
    private readonly FeatureSchema _after;
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    private SchemaRenaming(FeatureSchema before, FeatureSchema after)
    {
        _tables = [.. before.Tables.Select(table => new RenamedTable(table))];
        _after = after;
    }

    /// <summary>The approved schema under its new names.</summary>
    /// <param name="model">The feature.</param>
    /// <param name="before">What was approved.</param>
    /// <param name="after">What the spec asks for.</param>
    public static RenamedSchema Of(FeatureModel model, FeatureSchema before, FeatureSchema after)
    {
        var renaming = new SchemaRenaming(before, after);
        foreach (var entity in model.Entities.Where(entity => entity.Was is not null))
        {
            renaming.RenameTable(entity, entity.Was!);
        }

        renaming.RenameLinks();
        renaming.RenameKeys();
        foreach (var entity in model.Entities)
        {
            foreach (var field in entity.Fields.Where(field => field.Was is not null))
            {
                renaming.RenameColumn(entity, field, field.Was!);
            }
        }

        return renaming.Result(before);
    }

    private RenamedSchema Result(FeatureSchema before) => new(
        before with { Tables = [.. _tables.Select(table => table.Result(Renamed))] },
        [
            .. _tables.Where(table => table.IsRenamed).Select(table => PostgreSqlWriter.RenameTable(table.Approved.Name, table.Name)),
            .. _tables.SelectMany(table => table.Operations()),
        ],
        _findings.ToImmutable());

    private void RenameTable(EntityModel entity, string was)
    {
        if (Find(entity.Table) is not null)
        {
            return;
        }

        var old = Find(Names.Snake(was)) ?? Find(Names.Plural(Names.Snake(was)));
        var place = entity.Places.GetValueOrDefault("was", entity.Location);
        if (old is null)
        {
            _findings.Add(Finding.Of(
                GenerationFindings.UnknownOldName,
                $"'{entity.Name}' was called '{was}', and no approved table of this feature belongs to that name. {Known("Approved tables", _tables.Select(table => table.Name))} Correct 'was', or remove it: what is new needs none.",
                place));
        }
        else if (IsInUse(old.Name))
        {
            _findings.Add(Finding.Of(
                GenerationFindings.OldNameInUse,
                $"'{entity.Name}' was called '{was}', and the spec still asks for the table '{old.Name}', so it cannot become '{entity.Table}'. Remove the other entity, or 'was'.",
                place));
        }
        else
        {
            old.Name = entity.Table;
        }
    }

    private void RenameColumn(EntityModel entity, FieldModel field, string was)
    {
        var table = Find(entity.Table);
        if (table?.Has(field.Name) == true)
        {
            return;
        }

        var place = field.Places.GetValueOrDefault("was", field.Location);
        if (table?.Has(was) != true)
        {
            _findings.Add(Finding.Of(
                GenerationFindings.UnknownOldName,
                $"'{field.Name}' was called '{was}', and {(table is null ? $"the table '{entity.Table}' is not approved yet." : $"the approved table '{entity.Table}' has no such column. {Known("Its columns", table.Approved.Columns.Select(column => column.Name))}")} Correct 'was', or remove it: what is new needs none.",
                place));
        }
        else if (After(entity.Table) is { } after && after.Columns.Any(column => column.Name == was))
        {
            _findings.Add(Finding.Of(
                GenerationFindings.OldNameInUse,
                $"'{field.Name}' was called '{was}', and {entity.Name} still has a column of that name, so it cannot be renamed. Remove the other field, or 'was'.",
                place));
        }
        else
        {
            table.Rename(was, field.Name);
        }
    }

    // The name of a join table is made of the names of what it links.
    private void RenameLinks()
    {
        foreach (var link in _after.Tables.Where(table => !table.Key.IsEmpty && Find(table.Name) is null))
        {
            var olds = _tables.Where(table => !table.Approved.Key.IsEmpty && !IsInUse(table.Name) && LinksTheSame(table, link)).ToList();
            if (olds is [var old])
            {
                old.Name = link.Name;
            }
        }
    }

    private bool LinksTheSame(RenamedTable table, TableSchema link)
    {
        var targets = table.Approved.ForeignKeys.Select(key => key.ReferencedTable).ToList();
        return targets.Any(target => Renamed(target) != target)
            && targets.Select(Renamed).Order(StringComparer.Ordinal).SequenceEqual(link.ForeignKeys.Select(key => key.ReferencedTable).Order(StringComparer.Ordinal));
    }

    // The name of a foreign key is made of the name of what it refers to.
    private void RenameKeys()
    {
        foreach (var table in _tables)
        {
            var after = After(table.Name);
            var gone = table.Approved.ForeignKeys.Where(key => Renamed(key.ReferencedTable) != key.ReferencedTable && after?.Columns.Any(column => column.Name == key.Column) == false);
            foreach (var keys in gone.GroupBy(key => Renamed(key.ReferencedTable), StringComparer.Ordinal).Where(keys => keys.Count() == 1))
            {
                if (after!.ForeignKeys.Where(key => key.ReferencedTable == keys.Key && !table.Has(key.Column)).ToList() is [var successor])
                {
                    table.Rename(keys.Single().Column, successor.Column);
                }
            }
        }
    }

    private RenamedTable? Find(string name) => _tables.FirstOrDefault(table => table.Name == name);

    private TableSchema? After(string name) => _after.Tables.FirstOrDefault(table => table.Name == name);

    private bool IsInUse(string name) => After(name) is not null;

    private string Renamed(string table) => _tables.FirstOrDefault(other => other.Approved.Name == table)?.Name ?? table;

    private static string Known(string title, IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Take(30)) is { Length: > 0 } list ? $"{title}: {list}." : "Nothing of it is approved yet.";
}
