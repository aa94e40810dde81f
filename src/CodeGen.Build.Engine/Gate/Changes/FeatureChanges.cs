using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>What approving the rest of a feature would do: its pending modules, after those of the shared feature that they need.</summary>
internal static class FeatureChanges
{
    /// <summary>Computes the changes; writes nothing.</summary>
    /// <param name="builder">Lays modules over the tree.</param>
    /// <param name="pending">The feature's modules that are not approved.</param>
    /// <param name="shared">Those of the shared feature; empty for the shared feature itself.</param>
    public static ChangeSet Of(ChangeSetBuilder builder, IReadOnlyList<PendingModule> pending, IReadOnlyList<PendingModule> shared)
    {
        var needed = SharedClosure.Of(
            shared.Select(module => (module.Content.Id, module.DependsOn)), pending.SelectMany(module => module.DependsOn));
        return builder.Build(
        [
            .. shared.Where(module => needed.Contains(module.Content.Id)).Select(module => module.Content),
            .. pending.Select(module => module.Content),
        ]);
    }

    /// <summary>Whether a feature's modules may need the shared feature.</summary>
    public static bool MayNeedShared(string feature, IEnumerable<PendingModule> pending) =>
        feature != GeneratedFeature.SharedName && pending.Any(module => module.DependsOn.Any(SharedClosure.IsShared));
}
