namespace CodeGen.Build.Engine.Reporting;

/// <summary>What the layers of validation that execute something have found; null means that the layer did not run.</summary>
/// <param name="Compiled">Whether the feature was compiled in the project's own compilation, and the test project's.</param>
/// <param name="Tests">Whether the generated tests ran and passed.</param>
/// <param name="MigrationRehearsal">Whether the migration ran up, down and up on a temporary database.</param>
/// <param name="MonitoringQueries">Whether the monitoring queries ran.</param>
internal sealed record FeatureEvidence(
    EvidenceItem? Compiled = null,
    EvidenceItem? Tests = null,
    EvidenceItem? MigrationRehearsal = null,
    EvidenceItem? MonitoringQueries = null);
