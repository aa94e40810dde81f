using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An acceptance criterion: a sentence, or given/when/then.</summary>
/// <param name="Id">The id, given or <c>AC1</c>, <c>AC2</c> … by position.</param>
/// <param name="Text">The sentence; for given/when/then the three joined.</param>
/// <param name="Location">Where it stands.</param>
public sealed record CriterionModel(string Id, string Text, SourceLocation Location)
{
    /// <summary>The precondition; null for a plain sentence.</summary>
    public string? Given { get; init; }

    /// <summary>The action; null for a plain sentence.</summary>
    public string? When { get; init; }

    /// <summary>The outcome; null for a plain sentence.</summary>
    public string? Then { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
