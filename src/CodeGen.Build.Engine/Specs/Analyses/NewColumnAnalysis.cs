using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>New columns without a type, and those that the rows of an existing table could not fill.</summary>
internal sealed class NewColumnAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var created = context.Model.Entities.Select(entity => entity.Table)
            .Concat(context.Model.SchemaChanges.Where(change => change.Kind == SchemaChangeKind.AddTable).Select(change => change.Table))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var change in context.Model.SchemaChanges.Where(change => change.Kind == SchemaChangeKind.AddColumn))
        {
            var column = SchemaColumns.Subject(change.Table, change.Name!);
            if (change.Type is null)
            {
                context.Ask(SpecFindings.ColumnWithoutType, change.Location, $"The type of the new column {column} is not said.",
                    column, $"Of which type is {column}?", null);
            }
            else if (!change.Type.Nullable && change.Default is null && !created.Contains(change.Table))
            {
                context.Ask(SpecFindings.NotNullWithoutDefault, change.Location,
                    $"The new column {column} is NOT NULL and has no default, so the rows that '{change.Table}' already has could not get a value. Say 'nullable' or 'default …'.",
                    column, $"Which value do existing rows get in {column}? Answer with the value, or with nullable.", null);
            }
        }
    }
}
