using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>New tables whose columns are not said.</summary>
internal sealed class NewTableAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        foreach (var change in context.Model.SchemaChanges.Where(change => change.Kind == SchemaChangeKind.AddTable && change.Columns.IsEmpty))
        {
            context.Ask(SpecFindings.TableWithoutColumns, change.Location, $"The columns of the new table '{change.Table}' are not said.",
                change.Table, $"Which columns does '{change.Table}' have?", SchemaAnswers.UsualColumns);
        }
    }
}
