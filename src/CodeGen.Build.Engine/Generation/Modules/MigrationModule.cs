using System.Globalization;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>The SQL migration, up and down.</summary>
internal static class MigrationModule
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan, FeatureSchema schema)
    {
        var operations = SchemaDifference.Between(plan.Input.BaseSchema, schema);
        if (operations.IsEmpty || !plan.Feature.Relational)
        {
            yield break;
        }

        var number = plan.Input.MigrationNumber.ToString("0000", CultureInfo.InvariantCulture);
        var up = $"{number}_{plan.Feature.Name}.up.sql";
        var down = $"{number}_{plan.Feature.Name}.down.sql";
        var migration = new MigrationView(
            number, up, down, [.. operations.Select(operation => operation.Up)], [.. operations.Reverse().Select(operation => operation.Down)]);
        yield return new GeneratedModule
        {
            Id = ModuleIds.Migration,
            Phase = Phase.Schema,
            Summary = $"The SQL migration {number} for PostgreSQL, up and down, {operations.Length} step{(operations.Length == 1 ? string.Empty : "s")}. The application never applies it.",
            Origin = plan.Feature.Origin,
            Files =
            [
                plan.Builder.Text("schema/migration.up", plan.Names.MigrationFile(up), ("Migration", migration)),
                plan.Builder.Text("schema/migration.down", plan.Names.MigrationFile(down), ("Migration", migration)),
            ],
        };
    }
}
