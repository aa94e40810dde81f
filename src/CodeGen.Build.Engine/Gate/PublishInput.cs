using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Gate;

/// <summary>A generated feature on its way into the gate.</summary>
/// <param name="Feature">The feature with the findings of all stages.</param>
/// <param name="Inputs">What it was generated from.</param>
/// <param name="Evidence">What validation saw; without <see cref="FeatureEvidence.Compiled"/> the feature cannot be approved.</param>
internal sealed record PublishInput(GeneratedFeature Feature, LockInputs Inputs, FeatureEvidence Evidence);
