using CodeGen.Build.Engine.Gate;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>A feature that was generated, and what became of it in the gate.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Published">What the gate has.</param>
internal sealed record GeneratedOutcome(string Feature, PublishedFeature Published)
{
    /// <summary>How long its validation and publication took.</summary>
    public TimeSpan Elapsed { get; init; }
}
