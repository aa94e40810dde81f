using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>A feature with what validation found.</summary>
/// <param name="Feature">The feature, its findings those of all stages so far.</param>
/// <param name="Evidence">What was seen, for the checklist.</param>
internal sealed record ValidatedFeature(GeneratedFeature Feature, FeatureEvidence Evidence);
