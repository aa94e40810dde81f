using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Gate;

/// <summary>A module that an approval brought into the tree.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Module">The module's id.</param>
/// <param name="Hash">What was approved.</param>
/// <param name="Files">The files that it has in the tree, new and edited, relative to the root.</param>
public sealed record AppliedModule(string Feature, string Module, string Hash, ImmutableArray<string> Files);
