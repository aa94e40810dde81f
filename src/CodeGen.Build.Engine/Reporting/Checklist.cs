using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Reporting;

/// <summary>Computes the deployment checklist from evidence.</summary>
internal static class Checklist
{
    /// <summary>Id of the line that the gate answers from the tree.</summary>
    public const string NoOpenSlot = "no-open-slot";

    /// <summary>The lines, always the same ones in the same order.</summary>
    public static ImmutableArray<ChecklistItem> Compute(
        bool failed, IReadOnlyList<ManifestModule> modules, IReadOnlyList<ManifestCriterion> criteria, FeatureEvidence evidence)
    {
        var migration = Kind(modules, "migration");
        return
        [
            Line("builds", "It compiles in the project, without an error.", true, failed
                ? new EvidenceItem(false, "errors stand: see the findings")
                : evidence.Compiled ?? NotRun("it was not compiled")),
            Line("tests-pass", "The generated tests pass.", modules.Any(module => module.Phase == Phase.Tests),
                evidence.Tests ?? NotRun("the tests were not run")),
            Line("migration-rehearsed", "The migration runs up, down and up again, and keeps the data.", migration.Count > 0,
                evidence.MigrationRehearsal ?? NotRun("the migration was not run")),
            Line("rollback-script", "There is a deployment script and one that takes it back.", migration.Count > 0, Rollback(migration)),
            Line("docs", "There is documentation.", modules.Count > 0, Exists(modules, "docs")),
            Line("feature-flag", "It can be switched off without a deployment.", HasEndpoints(modules), Exists(modules, "flag")),
            Line("monitoring", "There are monitoring queries, and they run.", HasEndpoints(modules),
                evidence.MonitoringQueries ?? Monitoring(modules)),
            Line("criteria-covered", "A test names each acceptance criterion.", criteria.Count > 0, Covered(criteria)),
            Line(NoOpenSlot, "No slot is open.", true, Slots(modules)),
        ];
    }

    private static ChecklistItem Line(string id, string text, bool applies, EvidenceItem evidence) => applies
        ? new ChecklistItem(id, text, evidence.Holds ? ChecklistState.Done : ChecklistState.Open, evidence.Text)
        : new ChecklistItem(id, text, ChecklistState.NotApplicable, "the feature has nothing of the kind");

    private static EvidenceItem NotRun(string what) => new(false, what);

    private static EvidenceItem Exists(IReadOnlyList<ManifestModule> modules, string kind) =>
        Kind(modules, kind) is [var first, ..]
            ? new EvidenceItem(true, $"module {first.Id}")
            : new EvidenceItem(false, $"no module of kind {kind} was generated");

    private static EvidenceItem Monitoring(IReadOnlyList<ManifestModule> modules) =>
        Kind(modules, "monitoring").SelectMany(module => module.Files).Any(file => file.Path.EndsWith(".sql", StringComparison.Ordinal))
            ? NotRun("the queries were not run")
            : Exists(modules, "monitoring");

    private static EvidenceItem Rollback(IReadOnlyList<ManifestModule> migration)
    {
        var files = migration.SelectMany(module => module.Files).Select(file => file.Path).ToArray();
        var rollback = Array.Find(files, path => path.EndsWith(".rollback.sql", StringComparison.Ordinal));
        return rollback is not null && Array.Exists(files, path => path.EndsWith(".deploy.sql", StringComparison.Ordinal))
            ? new EvidenceItem(true, rollback)
            : new EvidenceItem(false, "the migration has no pair of .deploy.sql and .rollback.sql");
    }

    private static EvidenceItem Covered(IReadOnlyList<ManifestCriterion> criteria)
    {
        var open = criteria.Where(criterion => criterion.Tests.IsEmpty).Select(criterion => criterion.Id).ToArray();
        return open.Length == 0
            ? new EvidenceItem(true, $"{criteria.Count} of {criteria.Count}")
            : new EvidenceItem(false, $"not covered: {string.Join(", ", open)}");
    }

    private static EvidenceItem Slots(IReadOnlyList<ManifestModule> modules)
    {
        var slots = modules.SelectMany(module => module.Slots).Select(slot => slot.Id).ToArray();
        return slots.Length == 0
            ? new EvidenceItem(true, "none was generated")
            : new EvidenceItem(false, $"open: {string.Join(", ", slots)}");
    }

    private static bool HasEndpoints(IReadOnlyList<ManifestModule> modules) =>
        Kind(modules, "endpoints").Count > 0 || Kind(modules, "routes").Count > 0;

    private static IReadOnlyList<ManifestModule> Kind(IReadOnlyList<ManifestModule> modules, string kind) =>
        [.. modules.Where(module => module.Id.Split('/') is [_, var second, ..] && second == kind)];
}
