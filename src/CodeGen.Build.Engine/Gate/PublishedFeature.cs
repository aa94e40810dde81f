using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Engine.Gate;

/// <summary>What became of a feature in the gate.</summary>
/// <param name="Manifest">Its manifest, with the findings of the gate itself.</param>
/// <param name="State">The feature's state.</param>
/// <param name="Review">The review folder, relative to the root; null when nothing is left to review.</param>
/// <param name="Findings">What the gate itself found; they are in the manifest too.</param>
internal sealed record PublishedFeature(
    ReviewManifest Manifest, ModuleState State, string? Review, ImmutableArray<Finding> Findings);
