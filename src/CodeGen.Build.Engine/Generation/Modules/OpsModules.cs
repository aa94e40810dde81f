using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Generation.Ops;
using CodeGen.Build.Engine.Generation.Schema;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>What those need who run the feature: documentation with a runbook, monitoring queries, alerting rules.</summary>
internal static class OpsModules
{
    /// <summary>The modules of the ops phase.</summary>
    /// <param name="plan">The feature.</param>
    /// <param name="schema">Its tables.</param>
    /// <param name="modules">The modules of the other phases.</param>
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan, FeatureSchema schema, IReadOnlyCollection<GeneratedModule> modules)
    {
        var monitoring = Monitoring(plan, schema).ToImmutableArray();
        if (!monitoring.IsEmpty)
        {
            yield return Module(plan, ModuleIds.Monitoring, "What to watch: queries on the tables, and alerting rules on the endpoints' metrics.", monitoring);
        }

        var document = FeatureDocuments.Of(plan.Input.Model, plan.Feature, schema) with
        {
            DeployScript = Path(modules, ".deploy.sql"),
            RollbackScript = Path(modules, ".rollback.sql"),
            Queries = Path(monitoring, ".sql"),
            Alerts = Path(monitoring, ".yaml"),
        };
        yield return Module(
            plan, ModuleIds.Docs, "The feature for those who call it, and for those who run it.",
            [plan.Builder.Text("ops/docs", plan.Names.DocumentFile($"{plan.Feature.Name}.md"), ("Document", document))]);
    }

    private static IEnumerable<GeneratedFile> Monitoring(FeaturePlan plan, FeatureSchema schema)
    {
        if (plan.Feature.Relational && plan.Input.Context.Provider == DatabaseProvider.PostgreSql && !schema.Tables.IsEmpty)
        {
            yield return plan.Builder.Text(
                "ops/monitoring", plan.Names.MonitoringFile($"{plan.Feature.Name}.sql"),
                ("Queries", MonitoringQueries.Of(plan.Input.Model, schema).ToImmutableArray()));
        }

        if (plan.Feature.HasEndpoints)
        {
            yield return plan.Builder.Text(
                "ops/alerts", plan.Names.MonitoringFile($"{plan.Feature.Name}.alerts.yaml"), ("Alerts", AlertingRules.Of(plan.Input.Model, plan.Feature)));
        }
    }

    private static string Path(IEnumerable<GeneratedModule> modules, string end) =>
        Path([.. modules.SelectMany(module => module.Files)], end);

    private static string Path(ImmutableArray<GeneratedFile> files, string end) =>
        files.FirstOrDefault(file => file.Path.EndsWith(end, StringComparison.Ordinal))?.Path ?? string.Empty;

    private static GeneratedModule Module(FeaturePlan plan, string id, string summary, ImmutableArray<GeneratedFile> files) => new()
    {
        Id = id,
        Phase = Phase.Ops,
        Summary = summary,
        Origin = plan.Feature.Origin,
        Files = files,
    };
}
