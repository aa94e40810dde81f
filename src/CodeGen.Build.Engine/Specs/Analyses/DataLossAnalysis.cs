using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Changes that no way down takes back, and those that the rows which are there may not allow.</summary>
internal sealed class DataLossAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var own = context.Model.Entities.Select(entity => entity.Table)
            .Concat(context.Model.SchemaChanges.Where(change => change.Kind == SchemaChangeKind.AddTable).Select(change => change.Table))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var change in context.Model.SchemaChanges.Where(change => !own.Contains(change.Table)))
        {
            if (Lost(change) is { } lost)
            {
                context.Ask(SpecFindings.DataLoss, change.Location,
                    $"'{Yaml.SpecScalar.Shown(change.Text)}' takes away {lost}, which the way down of the migration cannot bring back.",
                    $"{change.Kind} {change.Table} {change.Name}", $"What keeps {lost}?", "nothing");
            }
            else if (Demand(change) is { } demand)
            {
                context.Ask(SpecFindings.ExistingRows, change.Location,
                    $"'{Yaml.SpecScalar.Shown(change.Text)}' demands of the rows that '{change.Table}' already has that {demand}; the migration fails on others.",
                    $"{change.Kind} {change.Table} {change.Name} {string.Join(' ', change.ColumnNames)} {change.Expression}", $"Do all rows of '{change.Table}' meet it?", "yes");
            }
        }
    }

    private static string? Lost(SchemaChangeModel change) => change.Kind switch
    {
        SchemaChangeKind.AlterColumn => change.Lost,
        SchemaChangeKind.DropColumn => $"the values of {SchemaColumns.Subject(change.Table, change.Name!)}",
        SchemaChangeKind.DropTable => $"the rows of '{change.Table}'",
        SchemaChangeKind.DropConstraint => $"the constraint '{change.Name}'",
        SchemaChangeKind.DropIndex when change.ColumnNames.IsEmpty => $"the index '{change.Name}'",
        SchemaChangeKind.DropView => $"the query of the view '{change.Table}'",
        SchemaChangeKind.AlterView => $"the former query of the view '{change.Table}'",
        _ => null,
    };

    private static string? Demand(SchemaChangeModel change) => change switch
    {
        { Kind: SchemaChangeKind.AddIndex, Unique: true } or { Kind: SchemaChangeKind.AddConstraint, Constraint: ConstraintKind.Unique or ConstraintKind.PrimaryKey } =>
            $"no two have the same {string.Join(", ", change.ColumnNames)}",
        { Kind: SchemaChangeKind.AddConstraint, Constraint: ConstraintKind.Check } => change.Expression,
        { Kind: SchemaChangeKind.AddConstraint, Constraint: ConstraintKind.ForeignKey } => $"{string.Join(", ", change.ColumnNames)} names a row of '{change.Reference!.Table}'",
        { Kind: SchemaChangeKind.AddColumn, Unique: true, Default: not null } => $"there is at most one, since all get the same {change.Name}",
        _ => null,
    };
}
