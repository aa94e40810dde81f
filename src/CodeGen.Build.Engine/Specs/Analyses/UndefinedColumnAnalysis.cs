using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Schema changes that name a column which a table of this spec does not have; other tables are the project's.</summary>
internal sealed class UndefinedColumnAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var tables = SpecTables.Of(context.Model);
        foreach (var change in context.Model.SchemaChanges)
        {
            foreach (var (table, column) in Named(change).Where(named => tables.TryGetValue(named.Table, out var columns) && !columns.Contains(named.Column)))
            {
                context.Report(SpecFindings.UndefinedColumn, change.Location,
                    () => $"'{Yaml.SpecScalar.Shown(change.Text)}' names the column '{column}', and the table '{table}' of this spec has none of that name."
                    + $"{Suggestion.For(column, tables[table])} Its columns are: {string.Join(", ", tables[table].Take(30))}.");
            }
        }
    }

    // What is dropped or renamed was there before, and need not be any more.
    private static IEnumerable<(string Table, string Column)> Named(SchemaChangeModel change)
    {
        var own = change switch
        {
            { Kind: SchemaChangeKind.AlterColumn } => [change.Name!],
            { Kind: SchemaChangeKind.AddConstraint, Constraint: ConstraintKind.Check, Expression: { } check } => [.. CheckExpression.Columns(check).Distinct(StringComparer.OrdinalIgnoreCase)],
            { Kind: SchemaChangeKind.AddIndex or SchemaChangeKind.AddConstraint } => change.ColumnNames,
            _ => ImmutableArray<string>.Empty,
        };
        var referred = change.Reference is { Column: { } column } reference ? new[] { (reference.Table, column) } : [];
        return own.Select(name => (change.Table, name)).Concat(referred);
    }
}
