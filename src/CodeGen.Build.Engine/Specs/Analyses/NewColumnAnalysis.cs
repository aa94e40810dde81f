using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>New columns without a type, and columns that the rows of an existing table could not fill.</summary>
internal sealed class NewColumnAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var created = context.Model.Entities.Select(entity => entity.Table)
            .Concat(context.Model.SchemaChanges.Where(change => change.Kind == SchemaChangeKind.AddTable).Select(change => change.Table))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var change in context.Model.SchemaChanges)
        {
            switch (change)
            {
                case { Kind: SchemaChangeKind.AddColumn, Type: null }:
                    AskType(context, change, SchemaColumns.Subject(change.Table, change.Name!));
                    break;
                case { Kind: SchemaChangeKind.AddColumn, Type.Nullable: false, Default: null } when !created.Contains(change.Table):
                    AskValue(context, change, SchemaColumns.Subject(change.Table, change.Name!), "The new column", "is NOT NULL", $"the rows that '{change.Table}' already has could not get a value");
                    break;
                case { Kind: SchemaChangeKind.AlterColumn, Nullable: false, Default: null } when !created.Contains(change.Table):
                    AskValue(context, change, SchemaColumns.Subject(change.Table, change.Name!), "The column", "becomes NOT NULL", $"rows of '{change.Table}' that hold null could not stay");
                    break;
            }
        }
    }

    private static void AskType(SpecAnalysisContext context, SchemaChangeModel change, string column) =>
        context.Ask(SpecFindings.ColumnWithoutType, change.Location, $"The type of the new column {column} is not said.", column, $"Of which type is {column}?", null);

    private static void AskValue(SpecAnalysisContext context, SchemaChangeModel change, string column, string which, string becomes, string why) => context.Ask(
        SpecFindings.NotNullWithoutDefault, change.Location, $"{which} {column} {becomes} and has no default, so {why}. Say 'nullable' or 'default …'.",
        column, $"Which value do existing rows get in {column}? Answer with the value, or with nullable.", null);
}
