using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>Where features stand: what the gate knows, and the specs that never reached it.</summary>
internal static class FeatureReport
{
    /// <summary>All features of a project, the shared one first.</summary>
    /// <exception cref="GateException">A lock or manifest cannot be read.</exception>
    public static StatusDocument Status(Workspace workspace)
    {
        var known = new StatusReader(workspace.Gate, workspace.Specs.Hashes).Read().Features;
        var names = known.Select(feature => feature.Feature).ToHashSet(StringComparer.Ordinal);
        return new StatusDocument(
        [
            .. known.Select(feature => WithSpec(feature, workspace)),
            .. workspace.Specs.Files
                .Where(spec => spec.Model is not null && names.Add(spec.Model.Name))
                .OrderBy(spec => spec.Model!.Name, StringComparer.Ordinal)
                .Select(NotGenerated),
        ]);
    }

    /// <summary>What a run of the pipeline looked at, with the features' states after it.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="outcome">What the run did.</param>
    public static StatusDocument Generated(Workspace workspace, GenerateOptions options, GenerateOutcome outcome)
    {
        var blocking = Blocking(workspace, outcome);
        var times = outcome.Features.ToDictionary(feature => feature.Feature, feature => feature.Elapsed, StringComparer.Ordinal);
        return new StatusDocument(
        [
            .. Status(workspace).Features
                .Where(feature => options.Feature is null || feature.Feature == options.Feature || times.ContainsKey(feature.Feature))
                .Select(feature => times.TryGetValue(feature.Feature, out var time)
                    ? feature with { Seconds = Math.Round(time.TotalSeconds, 3) }
                    : IsNew(workspace, feature) ? feature with { State = ModuleState.Failed, Findings = [.. feature.Findings, .. blocking] } : feature),
        ]);
    }

    // Errors of the project itself stop every feature that was never generated.
    private static ImmutableArray<ManifestFinding> Blocking(Workspace workspace, GenerateOutcome outcome)
    {
        var specs = workspace.Specs.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. outcome.Findings
                .Where(finding => finding.Severity == Severity.Error && (finding.Location is null || !specs.Contains(finding.Location.File)))
                .Select(ManifestFinding.Of),
        ];
    }

    private static bool IsNew(Workspace workspace, FeatureStatus feature) => workspace.Locks.Current(feature.Feature) is null;

    // A spec that cannot be understood any more says more about its feature than an old lock.
    private static FeatureStatus WithSpec(FeatureStatus feature, Workspace workspace) =>
        workspace.Specs.Files.FirstOrDefault(file => file.Model?.Name == feature.Feature) is { IsUsable: false } spec
            ? feature with { State = ModuleState.Failed, Findings = Findings(spec) }
            : feature;

    private static FeatureStatus NotGenerated(SpecFile spec) => new()
    {
        Feature = spec.Model!.Name,
        State = spec.IsUsable ? ModuleState.Stale : ModuleState.Failed,
        Findings = spec.IsUsable
            ? [ManifestFinding.Of(Finding.Of(GateFindings.NotGenerated, $"'{spec.Model.Name}' was never generated; build the project.", spec.Model.Location))]
            : Findings(spec),
    };

    private static ImmutableArray<ManifestFinding> Findings(SpecFile spec) => [.. spec.Findings.Select(ManifestFinding.Of)];
}
