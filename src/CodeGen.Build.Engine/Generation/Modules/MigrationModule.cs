using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>The SQL migration, up and down.</summary>
internal static class MigrationModule
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan, RenamedSchema before, FeatureSchema schema)
    {
        ImmutableArray<SchemaOperation> operations = [.. before.Operations, .. SchemaDifference.Between(before.Schema, schema)];
        if (operations.IsEmpty && !plan.Input.ApprovedMigration.IsEmpty)
        {
            yield return Module(plan, "The SQL migration as it was approved: the schema has not changed.", plan.Input.ApprovedMigration);
            yield break;
        }

        if (operations.IsEmpty || !plan.Feature.Relational)
        {
            yield break;
        }

        var number = plan.Input.MigrationNumber.ToString("0000", CultureInfo.InvariantCulture);
        var up = $"{number}_{plan.Feature.Name}.up.sql";
        var down = $"{number}_{plan.Feature.Name}.down.sql";
        var migration = new MigrationView(
            number, up, down, [.. operations.Select(operation => operation.Up)], [.. operations.Reverse().Select(operation => operation.Down)]);
        yield return Module(
            plan,
            $"The SQL migration {number} for PostgreSQL, up and down, {operations.Length} step{(operations.Length == 1 ? string.Empty : "s")}. The application never applies it.",
            [
                plan.Builder.Text("schema/migration.up", plan.Names.MigrationFile(up), ("Migration", migration)),
                plan.Builder.Text("schema/migration.down", plan.Names.MigrationFile(down), ("Migration", migration)),
                .. plan.Input.Context.Provider == DatabaseProvider.PostgreSql ? Scripts(plan, migration, SchemaAdditions.Between(before.Schema, schema)) : [],
            ]);
    }

    private static IEnumerable<GeneratedFile> Scripts(FeaturePlan plan, MigrationView migration, SchemaAdditions additions)
    {
        var name = $"{migration.Number}_{plan.Feature.Name}";
        var deploy = plan.Names.DeploymentFile($"{name}.deploy.sql");
        var rollback = plan.Names.DeploymentFile($"{name}.rollback.sql");
        var deployment = new DeploymentView(
            deploy, rollback, FromScripts(migration.UpFile), FromScripts(migration.DownFile), DeploymentChecks.Sign(additions), DeploymentChecks.Losses(additions));
        yield return plan.Builder.Text("schema/deploy", deploy, ("Migration", migration), ("Deployment", deployment));
        yield return plan.Builder.Text("schema/rollback", rollback, ("Migration", migration), ("Deployment", deployment));

        string FromScripts(string file) => Path.GetRelativePath(Path.GetDirectoryName(deploy)!, plan.Names.MigrationFile(file)).Replace('\\', '/');
    }

    private static GeneratedModule Module(FeaturePlan plan, string summary, ImmutableArray<GeneratedFile> files) => new()
    {
        Id = ModuleIds.Migration,
        Phase = Phase.Schema,
        Summary = summary,
        Origin = plan.Feature.Origin,
        Files = files,
    };
}
