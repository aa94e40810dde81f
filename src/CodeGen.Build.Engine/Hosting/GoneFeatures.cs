using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Features that no spec describes any more: what only waited for approval goes, what was approved is reported and stays.</summary>
internal sealed class GoneFeatures(Workspace workspace, WriterLock held)
{
    /// <summary>Removes their reviews, and the locks of those of which nothing was approved.</summary>
    /// <returns>A warning for each feature whose code is in the tree.</returns>
    /// <exception cref="GateException">The gate cannot be read or written.</exception>
    public IReadOnlyList<Finding> Prune()
    {
        var specs = workspace.Specs.Files;
        if (specs.IsEmpty || specs.Any(spec => spec.Model is null))
        {
            // A spec that cannot be read may be that of any feature.
            return [];
        }

        var features = specs.Select(spec => spec.Model!.Name).Append(GeneratedFeature.SharedName).ToHashSet(StringComparer.Ordinal);
        new ReviewWriter(workspace.Gate, held).Prune(features);
        var gone = workspace.Locks.Features().Where(feature => !features.Contains(feature))
            .Select(workspace.Locks.Committed)
            .OfType<FeatureLock>()
            .ToLookup(last => last.Modules.Any(module => module.ApprovedHash is not null));
        if (!workspace.Request.ContinuousIntegration)
        {
            FileTransaction.Run([.. gone[false].Select(last => new FileWrite(workspace.Gate.Lock(last.Feature), null))]);
        }

        return [.. gone[true].Select(Report)];
    }

    private Finding Report(FeatureLock last) => new(
        GateFindings.FeatureGone,
        Severity.Warning,
        $"No spec describes '{last.Feature}' any more; its approved code stays in the tree. {GateFindings.FeatureGone.Fix}",
        new SourceLocation($"{workspace.Gate.RelativeGate}/lock/{last.Feature}.json"));
}
