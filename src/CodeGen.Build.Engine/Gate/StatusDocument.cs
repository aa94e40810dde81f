using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Gate;

/// <summary>The JSON document of <c>status</c> and <c>generate</c>.</summary>
/// <param name="Features">The features, the shared one first, then by name.</param>
public sealed record StatusDocument(ImmutableArray<FeatureStatus> Features);
