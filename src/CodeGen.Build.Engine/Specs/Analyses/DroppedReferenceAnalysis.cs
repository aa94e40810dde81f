using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Tables and columns that are dropped although the same spec still names them.</summary>
internal sealed class DroppedReferenceAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var changes = context.Model.SchemaChanges;
        for (var index = 0; index < changes.Length; index++)
        {
            var drop = changes[index];
            var rest = changes.Skip(index + 1).TakeWhile(change => !IsAddedAgain(drop, change));
            var use = drop.Kind switch
            {
                SchemaChangeKind.DropTable => OfTable(context.Model, drop, rest),
                SchemaChangeKind.DropColumn => OfColumn(context.Model, drop, rest),
                _ => null,
            };
            if (use is var (what, place))
            {
                context.Report(SpecFindings.DroppedReference, drop.Location,
                    $"'{Yaml.SpecScalar.Shown(drop.Text)}' drops what {what} in line {place.Line} still needs. Remove one of the two.");
            }
        }
    }

    private static bool IsAddedAgain(SchemaChangeModel drop, SchemaChangeModel change) =>
        Same(change.Table, drop.Table)
        && (change.Kind == SchemaChangeKind.AddTable || (drop.Kind == SchemaChangeKind.DropColumn && change.Kind == SchemaChangeKind.AddColumn && Same(change.Name, drop.Name)));

    private static (string What, SourceLocation Place)? OfTable(FeatureModel model, SchemaChangeModel drop, IEnumerable<SchemaChangeModel> rest)
    {
        if (model.Entities.FirstOrDefault(entity => Same(entity.Table, drop.Table)) is { } entity)
        {
            return ($"the entity {entity.Name}", entity.Location);
        }

        return rest.FirstOrDefault(change => Same(change.Table, drop.Table) || Same(change.Reference?.Table, drop.Table) || Queries(change, drop.Table)) is { } user
            ? Use(user)
            : null;
    }

    private static (string What, SourceLocation Place)? OfColumn(FeatureModel model, SchemaChangeModel drop, IEnumerable<SchemaChangeModel> rest)
    {
        var entity = model.Entities.FirstOrDefault(entity => Same(entity.Table, drop.Table));
        if (entity?.Fields.Concat(entity.ImpliedFields).FirstOrDefault(field => Same(field.Name, drop.Name)) is { } field)
        {
            return ($"the field '{field.Name}' of {entity.Name}", field.Location);
        }

        return rest.FirstOrDefault(change => NamesColumn(change, drop) || (Same(change.Reference?.Table, drop.Table) && Same(change.Reference?.Column, drop.Name))) is { } user
            ? Use(user)
            : null;
    }

    private static bool NamesColumn(SchemaChangeModel change, SchemaChangeModel drop) =>
        Same(change.Table, drop.Table) && change.Kind switch
        {
            SchemaChangeKind.AlterColumn or SchemaChangeKind.RenameColumn => Same(change.Name, drop.Name),
            SchemaChangeKind.AddIndex or SchemaChangeKind.AddConstraint => change.ColumnNames.Any(column => Same(column, drop.Name)) || (change.Expression is not null && Queries(change, drop.Name!)),
            _ => false,
        };

    private static bool Queries(SchemaChangeModel change, string name) =>
        change is { Expression: { } expression, Kind: SchemaChangeKind.AddView or SchemaChangeKind.AlterView or SchemaChangeKind.AddConstraint }
        && Regex.IsMatch(expression, $@"\b{Regex.Escape(name)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static (string What, SourceLocation Place) Use(SchemaChangeModel change) => ($"'{Yaml.SpecScalar.Shown(change.Text)}'", change.Location);

    private static bool Same(string? left, string? right) => left is not null && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
