using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>The feature flag and the steps in which it is opened.</summary>
/// <param name="Flag">Name of the flag; the feature's name unless the spec says otherwise.</param>
/// <param name="Steps">Shares of users in percent, ascending, each 1 to 100; one step of 100 unless the spec says otherwise.</param>
/// <param name="Location">Where the spec declares it.</param>
public sealed record RolloutModel(string Flag, ImmutableArray<int> Steps, SourceLocation Location)
{
    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
