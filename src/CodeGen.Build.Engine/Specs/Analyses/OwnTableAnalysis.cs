using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Changes of columns, and of what is unique, of a table that the spec itself defines: both follow from that definition alone.</summary>
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
            else if (IsUnique(change) && entities.TryGetValue(change.Table, out var definition))
            {
                context.Report(SpecFindings.OwnTable, change.Location,
                    $"'{Yaml.SpecScalar.Shown(change.Text)}' forbids equal rows of '{change.Table}', which {definition} of this spec defines, and the code that is generated for it would not know. Say 'unique: true' at the field.");
            }
        }
    }

    private static bool IsUnique(SchemaChangeModel change) => change is { Kind: SchemaChangeKind.AddIndex, Unique: true }
        or { Kind: SchemaChangeKind.AddConstraint, Constraint: ConstraintKind.Unique or ConstraintKind.PrimaryKey };

    private static bool IsOfColumn(SchemaChangeKind kind) =>
        kind is SchemaChangeKind.AlterColumn or SchemaChangeKind.DropColumn or SchemaChangeKind.RenameColumn or SchemaChangeKind.RenameTable;
}
