using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>What the engine tells the MSBuild task: <c>obj/codegen/result.json</c>.</summary>
public sealed record BuildResult
{
    /// <summary>Findings to log, each at its place.</summary>
    public ImmutableArray<ResultFinding> Findings { get; init; } = [];

    /// <summary>One line for each feature that was (re)generated: what was written, found and left open, and how to approve.</summary>
    public ImmutableArray<string> Messages { get; init; } = [];
}
