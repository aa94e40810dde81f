using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Changes of columns of a table that the spec itself defines: its columns follow from that definition alone.</summary>
internal sealed class OwnTableAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var entities = context.Model.Entities.DistinctBy(entity => entity.Table, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(entity => entity.Table, entity => $"the entity {entity.Name}", StringComparer.OrdinalIgnoreCase);
        foreach (var change in context.Model.SchemaChanges)
        {
            if (change.Kind == SchemaChangeKind.AddTable)
            {
                entities.TryAdd(change.Table, $"line {change.Location.Line}");
            }
            else if (IsOfColumn(change.Kind) && entities.TryGetValue(change.Table, out var owner))
            {
                context.Report(SpecFindings.OwnTable, change.Location,
                    $"'{Yaml.SpecScalar.Shown(change.Text)}' changes a column of '{change.Table}', which {owner} of this spec defines. Change it there: the migration follows from it.");
            }
        }
    }

    private static bool IsOfColumn(SchemaChangeKind kind) =>
        kind is SchemaChangeKind.AlterColumn or SchemaChangeKind.DropColumn or SchemaChangeKind.RenameColumn or SchemaChangeKind.RenameTable;
}
