using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Engine.Gate.Review;

/// <summary>What a review folder says, before it is laid out as files.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Modules">The content of the modules that are not approved, in the manifest's order.</param>
/// <param name="Decisions">The text of <c>decisions.jsonl</c>.</param>
/// <param name="Lock">The would-be lock, where the committed one is not rewritten.</param>
internal sealed record ReviewDocument(
    ReviewManifest Manifest, ImmutableArray<ModuleContent> Modules, string Decisions, FeatureLock? Lock = null)
{
    /// <summary>The modules that are not approved, with what they need.</summary>
    public IEnumerable<PendingModule> Pending() => Modules.Select(content =>
        new PendingModule(content, Manifest.Modules.First(module => module.Id == content.Id).DependsOn));
}
