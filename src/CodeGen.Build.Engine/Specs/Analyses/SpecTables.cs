using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>The tables that a spec itself defines.</summary>
internal static class SpecTables
{
    /// <summary>The names of their columns, by table; a new table whose columns are not said is not among them.</summary>
    public static ImmutableDictionary<string, ImmutableSortedSet<string>> Of(FeatureModel model)
    {
        var tables = ImmutableDictionary.CreateBuilder<string, ImmutableSortedSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entity in model.Entities)
        {
            Add(entity.Table, entity.Fields.Concat(entity.ImpliedFields).Select(field => field.Name));
        }

        foreach (var change in model.SchemaChanges.Where(change => change.Kind == SchemaChangeKind.AddTable && !change.Columns.IsEmpty))
        {
            Add(change.Table, change.Columns.Select(column => column.Name).Append("id"));
        }

        foreach (var change in model.SchemaChanges.Where(change => tables.ContainsKey(change.Table)))
        {
            Add(change.Table, change switch
            {
                { Kind: SchemaChangeKind.AddColumn, Name: { } name } => [name],
                { Kind: SchemaChangeKind.RenameColumn, NewName: { } name } => [name],
                _ => [],
            });
        }

        return tables.ToImmutable();

        void Add(string table, IEnumerable<string> columns) => tables[table] =
            (tables.GetValueOrDefault(table) ?? ImmutableSortedSet.Create<string>(StringComparer.OrdinalIgnoreCase)).Union(columns);
    }
}
