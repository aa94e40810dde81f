using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Gate.Slots;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Gate.Locking;

/// <summary>Makes the lock of a generated feature.</summary>
internal static class LockBuilder
{
    /// <summary>The lock that goes with a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="inputs">What the feature was generated from.</param>
    /// <param name="last">The lock before; approved modules that the spec no longer asks for are kept while their files are.</param>
    /// <param name="inTree">Whether a target path exists in the tree.</param>
    public static FeatureLock Build(ReviewManifest manifest, LockInputs inputs, FeatureLock? last, Func<string, bool> inTree)
    {
        var ids = manifest.Modules.Select(module => module.Id).ToHashSet();
        ImmutableArray<LockModule> modules =
        [
            .. manifest.Modules.Select(module => Module(module, last)),
            .. (last?.Modules ?? [])
                .Where(module => !ids.Contains(module.Id) && module.AppliedFiles.Any(inTree))
                .Select(module => module with { Hash = null, State = ModuleState.Stale }),
        ];
        var failed = manifest.HasErrors();
        return new FeatureLock
        {
            Feature = manifest.Feature,
            SpecHash = inputs.SpecHash,
            TemplateSet = inputs.TemplateSet,
            Facts = inputs.Facts,
            Settings = inputs.Settings,
            Migration = inputs.Migration,
            State = FeatureLock.StateOf(failed, modules),
            Validated = manifest.Validated,
            Failed = failed ? Codes(manifest) : null,
            Modules = modules,
            SchemaHash = manifest.Schema is { } schema ? ContentHash.Of(GateJson.Line(schema)) : null,
            Slots = [.. manifest.Modules.SelectMany(Slots)],
            ChecklistOpen =
                [.. manifest.Checklist.Where(item => item.State == ChecklistState.Open && item.Id != Checklist.NoOpenSlot).Select(item => item.Id)],
        };
    }

    private static LockModule Module(ManifestModule module, FeatureLock? last)
    {
        var before = last?.Modules.FirstOrDefault(other => other.Id == module.Id);
        return new LockModule
        {
            Id = module.Id,
            Phase = module.Phase,
            Hash = module.Hash,
            State = module.State,
            ApprovedHash = before?.ApprovedHash,
            AppliedFiles = before?.AppliedFiles ?? [],
        };
    }

    private static IEnumerable<LockSlot> Slots(ManifestModule module) =>
        from slot in module.Slots
        from file in module.Files
        where file.Path == slot.File
        select new LockSlot(slot.Id, module.Id, SlotBody.MethodName(slot), slot.File, file.Sha256);

    private static ImmutableArray<string> Codes(ReviewManifest manifest) =>
    [
        .. manifest.Findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Code)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
