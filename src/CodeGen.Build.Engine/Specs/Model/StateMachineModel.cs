using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>The state machine of an entity: an enum field, where it begins, and how it may change.</summary>
/// <param name="Field">
/// The field that holds the state: a written enum field of exactly these words, or else an implied one among
/// <see cref="EntityModel.ImpliedFields"/>.
/// </param>
/// <param name="Initial">The state of a new row; the first one unless the spec says otherwise.</param>
/// <param name="States">The states, in the spec's order.</param>
/// <param name="Transitions">The allowed changes, one for each pair of states; empty: every change is allowed.</param>
/// <param name="Location">Where the spec declares it.</param>
public sealed record StateMachineModel(
    string Field,
    string Initial,
    ImmutableArray<string> States,
    ImmutableArray<TransitionModel> Transitions,
    SourceLocation Location)
{
    /// <summary>Where the states stand; those that only the words of the field name have no place.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> StatePlaces { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
