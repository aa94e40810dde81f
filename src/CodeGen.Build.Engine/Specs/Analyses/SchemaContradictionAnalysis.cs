using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>Schema changes that take each other back, or say the same of one column or table twice.</summary>
internal sealed class SchemaContradictionAnalysis : ISpecAnalysis
{
    /// <inheritdoc />
    public void Analyze(SpecAnalysisContext context)
    {
        var seen = new Dictionary<string, SchemaChangeModel>(StringComparer.OrdinalIgnoreCase);
        foreach (var change in context.Model.SchemaChanges)
        {
            if (Undone(change) is { } added && seen.TryGetValue(added, out var addition))
            {
                Report(context, change, addition, "takes away what", "adds");
            }

            foreach (var said in Said(change))
            {
                if (!seen.TryAdd(said, change) && !said.StartsWith("add ", StringComparison.Ordinal))
                {
                    Report(context, change, seen[said], "says anew what", "says already");
                    break;
                }
            }
        }
    }

    private static void Report(SpecAnalysisContext context, SchemaChangeModel change, SchemaChangeModel other, string does, string did) =>
        context.Report(SpecFindings.SchemaContradiction, change.Location,
            $"'{Yaml.SpecScalar.Shown(change.Text)}' {does} '{Yaml.SpecScalar.Shown(other.Text)}' in line {other.Location.Line} {did}. All entries become one migration: keep what holds in the end.");

    // What the change undoes, in the words of what it would undo.
    private static string? Undone(SchemaChangeModel change) => change.Kind switch
    {
        SchemaChangeKind.DropTable => $"add table {change.Table}",
        SchemaChangeKind.DropView => $"add view {change.Table}",
        SchemaChangeKind.DropColumn => $"add column {change.Table}.{change.Name}",
        SchemaChangeKind.DropIndex => $"add index {change.Name}",
        SchemaChangeKind.DropConstraint => $"add constraint {change.Table}.{change.Name}",
        _ => null,
    };

    // What the change says, each thing that only one change can say.
    private static IEnumerable<string> Said(SchemaChangeModel change)
    {
        var column = $"{change.Table}.{change.Name}";
        return change.Kind switch
        {
            SchemaChangeKind.AddTable => [$"add table {change.Table}"],
            SchemaChangeKind.AddView => [$"add view {change.Table}"],
            SchemaChangeKind.AddColumn => [$"add column {column}"],
            SchemaChangeKind.AddIndex when change.Name is { } name => [$"add index {name}"],
            SchemaChangeKind.AddConstraint when change.Name is not null => [$"add constraint {column}"],
            SchemaChangeKind.RenameTable or SchemaChangeKind.RenameView => [$"name {change.Table}"],
            SchemaChangeKind.RenameColumn => [$"name {column}"],
            SchemaChangeKind.AlterColumn =>
            [
                .. (change.Type ?? (object?)change.MaxLength) is null ? Array.Empty<string>() : [$"type {column}"],
                .. change.Nullable is null ? Array.Empty<string>() : [$"null {column}"],
                .. change.Default is null && !change.DropsDefault ? Array.Empty<string>() : [$"default {column}"],
            ],
            _ => [],
        };
    }
}
