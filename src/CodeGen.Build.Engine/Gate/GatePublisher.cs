using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Gate.Review;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Puts generated features into the gate: review folder and lock.</summary>
/// <param name="folder">The gated folder.</param>
/// <param name="services">The other stages.</param>
/// <param name="held">The right to write, which the caller keeps for as long as this is used.</param>
internal sealed class GatePublisher(GateFolder folder, GateServices services, WriterLock held)
{
    private readonly ReviewWriter _writer = new(folder, held);
    private readonly LockStore _locks = new(folder);

    /// <summary>Publishes one feature.</summary>
    /// <param name="input">The feature.</param>
    /// <param name="shared">The shared feature, when there is one: the patch of a feature brings along what it needs of it.</param>
    /// <param name="project">The project file, relative to the root.</param>
    /// <param name="continuousIntegration">Whether nothing committed may be rewritten; the lock then goes into the review folder.</param>
    /// <exception cref="GateException">The gate cannot be read or written; the feature is as before.</exception>
    public PublishedFeature Publish(PublishInput input, GeneratedFeature? shared, string project, bool continuousIntegration)
    {
        var last = _locks.Committed(input.Feature.Name);
        var (patch, found) = Patch(input.Feature, shared, last);
        var feature = input.Feature with { Findings = input.Feature.Findings.AddRange(found) };
        var manifest = ManifestBuilder.Build(feature, input.Inputs, input.Evidence, project, last);
        var newLock = LockBuilder.Build(manifest, input.Inputs, last, path => File.Exists(folder.Target(path)));
        var lockText = GateJson.Document(newLock);
        var isReviewed = !newLock.IsApproved() || (continuousIntegration && (last is null || GateJson.Document(last) != lockText));
        var review = isReviewed
            ? ReviewLayout.Files(
                new ReviewDocument(
                    manifest, [.. Open(feature, manifest)], DecisionLog.Write(feature.Decisions), continuousIntegration ? newLock : null),
                patch,
                services.Page,
                folder.RelativeGate)
            : null;

        // Everything is rendered before the first write, so that a wrong template or path leaves the feature as it was.
        if (!continuousIntegration)
        {
            FileTransaction.Run([new FileWrite(folder.Lock(feature.Name), TextFile.Bytes(lockText))]);
        }

        if (review is null)
        {
            _writer.Remove(feature.Name);
        }
        else
        {
            _writer.Write(feature.Name, review);
        }

        return new PublishedFeature(manifest, newLock.State, isReviewed ? $"{folder.RelativeGate}/review/{feature.Name}" : null, found);
    }

    private (string Patch, ImmutableArray<Finding> Findings) Patch(GeneratedFeature feature, GeneratedFeature? shared, FeatureLock? last)
    {
        PendingModule[] pending = [.. Pending(feature, last)];
        PendingModule[] brought = shared is not null && FeatureChanges.MayNeedShared(feature.Name, pending)
            ? [.. Pending(shared, _locks.Committed(shared.Name))]
            : [];
        var set = FeatureChanges.Of(new ChangeSetBuilder(folder, services.ApplyEdit), pending, brought);

        // A target that the team has changed stops that module's approval, not the review of the others.
        return (UnifiedDiff.Of(set.Files),
        [
            .. set.Findings.Select(finding => finding.Descriptor == GateFindings.TargetExists ? finding with { Severity = Severity.Warning } : finding),
            .. Orphans(feature, last),
        ]);
    }

    private IEnumerable<Finding> Orphans(GeneratedFeature feature, FeatureLock? last)
    {
        var generated = feature.Modules.SelectMany(module => module.Files).Select(file => file.Path).ToHashSet();
        return (last?.Modules ?? [])
            .SelectMany(module => module.AppliedFiles)
            .Where(path => !generated.Contains(path) && File.Exists(folder.Target(path)))
            .Select(path => Finding.Of(
                GateFindings.OrphanedFile,
                $"'{path}' was written by an earlier version of '{feature.Name}' and is no longer generated; delete it if nothing needs it.",
                new SourceLocation(path)));
    }

    private static IEnumerable<PendingModule> Pending(GeneratedFeature feature, FeatureLock? last) => feature.Modules
        .Where(module => last?.Modules.FirstOrDefault(other => other.Id == module.Id)?.ApprovedHash != ManifestBuilder.HashOf(module))
        .Select(module => new PendingModule(ModuleContent.Of(feature.Name, module), module.DependsOn));

    private static IEnumerable<ModuleContent> Open(GeneratedFeature feature, ReviewManifest manifest) =>
        feature.Modules
            .Zip(manifest.Modules)
            .Where(pair => pair.Second.State != ModuleState.Approved)
            .Select(pair => ModuleContent.Of(feature.Name, pair.First));
}
