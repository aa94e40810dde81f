using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An error that a contract route declares.</summary>
/// <param name="Code">The code, for example <c>INVALID_TIER</c>.</param>
/// <param name="Status">The HTTP status: given, or 422 (404 for <c>*_NOT_FOUND</c>, 409 where a <c>forbid</c> or a transition raises it).</param>
/// <param name="Description">What it means; null when not said.</param>
/// <param name="Location">Where it stands.</param>
public sealed record ErrorModel(string Code, int Status, string? Description, SourceLocation Location)
{
    /// <summary>Whether the spec gives the status.</summary>
    public bool StatusGiven { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
