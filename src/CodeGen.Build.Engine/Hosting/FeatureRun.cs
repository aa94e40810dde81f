using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>A feature on its way through the pipeline.</summary>
/// <param name="Spec">Its spec; null for the shared feature.</param>
/// <param name="Inputs">What it was generated from, for the lock.</param>
/// <param name="Feature">What was generated.</param>
/// <param name="IsStale">Whether it has to be validated and published.</param>
internal sealed record FeatureRun(SpecFile? Spec, LockInputs Inputs, GeneratedFeature Feature, bool IsStale);
