using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Gate.Manifest;

/// <summary>Makes the manifest of a generated feature.</summary>
internal static class ManifestBuilder
{
    /// <summary>The manifest, with each module's state by what the last lock says was approved.</summary>
    /// <param name="feature">The feature, validated.</param>
    /// <param name="inputs">What it was generated from.</param>
    /// <param name="evidence">What the layers that execute something found.</param>
    /// <param name="project">The project file, relative to the root.</param>
    /// <param name="last">The lock before this generation; null for none.</param>
    public static ReviewManifest Build(
        GeneratedFeature feature, LockInputs inputs, FeatureEvidence evidence, string project, FeatureLock? last)
    {
        ImmutableArray<ManifestModule> modules = [.. feature.Modules.Select(module => Module(module, feature.Failed, last))];
        var criteria = CriteriaCoverage.Of(feature);
        return new ReviewManifest
        {
            Feature = feature.Name,
            Title = feature.Model?.Title,
            Description = feature.Model?.Description,
            Spec = feature.Model?.Location,
            Project = project,
            SpecHash = inputs.SpecHash,
            TemplateSet = inputs.TemplateSet,
            Facts = inputs.Facts,
            Validated = evidence.Compiled is { Holds: true },
            Modules = modules,
            Schema = feature.Schema is { Tables.IsEmpty: true, AddedColumns.IsEmpty: true } ? null : feature.Schema,
            Findings = [.. feature.Findings.OrderByDescending(finding => finding.Severity).Select(ManifestFinding.Of)],
            Criteria = criteria,
            Checklist = Checklist.Compute(feature.Failed, modules, criteria, evidence),
            NotChecked = feature.NotChecked,
        };
    }

    /// <summary>The manifest's line of an edit.</summary>
    public static ManifestEdit Edit(SourceEdit edit) => new(edit.Path, ContentHash.Of(GateJson.Line(edit)));

    /// <summary>What an approval of a generated module binds.</summary>
    public static string HashOf(GeneratedModule module) =>
        ManifestModule.HashOf(module.Id, module.Files.Select(File), module.Edits.Select(Edit));

    private static ManifestFile File(GeneratedFile file) =>
        new(file.Path, ContentHash.Of(file.Content), file.Content.Count(character => character == '\n'));

    private static ManifestModule Module(GeneratedModule module, bool failed, FeatureLock? last)
    {
        var hash = HashOf(module);
        var approved = last?.Modules.FirstOrDefault(other => other.Id == module.Id)?.ApprovedHash;
        return new ManifestModule
        {
            Id = module.Id,
            Phase = module.Phase,
            Summary = module.Summary,
            Origin = module.Origin,
            DependsOn = module.DependsOn,
            Files = [.. module.Files.Select(File)],
            Edits = [.. module.Edits.Select(Edit)],
            Hash = hash,
            Slots = module.Slots,
            State = approved == hash ? ModuleState.Approved
                : failed ? ModuleState.Failed
                : approved is null ? ModuleState.Pending : ModuleState.Stale,
        };
    }
}
