using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>The state machine of an entity as templates see it.</summary>
public sealed record StateMachineView
{
    /// <summary>The class that knows the transitions, for example <c>OrderTransitions</c>.</summary>
    public required string Class { get; init; }

    /// <summary>The field that holds the state.</summary>
    public required FieldView Field { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The state of a new row.</summary>
    public required StateView Initial { get; init; }

    /// <summary>The other states.</summary>
    public required ImmutableArray<StateView> Others { get; init; }

    /// <summary>The state that tests move a row to.</summary>
    public StateView Other => Others[0];

    /// <summary>Whether there is another state than the first.</summary>
    public bool HasOthers => !Others.IsEmpty;

    /// <summary>Whether the rules let a test move a row to <see cref="Other"/>.</summary>
    public bool MovesToOther { get; init; }

    /// <summary>Whether they let an update leave it there.</summary>
    public bool KeepsOther { get; init; }

    /// <summary>The refusals.</summary>
    public required ImmutableArray<StateErrorView> Errors { get; init; }

    /// <summary>The refusal of a new row in another state; null when the entity is not created.</summary>
    public required StateErrorView? NotInitial { get; init; }

    /// <summary>Whether an update looks at the change of the state; not so when every change is allowed.</summary>
    public required bool GuardsUpdate { get; init; }

    /// <summary>The transitions that an update may make.</summary>
    public required ImmutableArray<StateStepView> Updates { get; init; }

    /// <summary>The states to which only some updates lead, with the refusal of the others.</summary>
    public required ImmutableArray<StateCaseView> UpdateRefusals { get; init; }

    /// <summary>The refusal of all other changes.</summary>
    public required StateErrorView? NotAllowed { get; init; }

    /// <summary>Each change that an update may make.</summary>
    public required ImmutableArray<StateCaseView> AllowedUpdates { get; init; }

    /// <summary>For each state a change that an update may not make.</summary>
    public required ImmutableArray<StateCaseView> RefusedUpdates { get; init; }

    /// <summary>What contract routes do.</summary>
    public required ImmutableArray<StateActionView> Actions { get; init; }

    /// <summary>Whether there is anything to decide.</summary>
    public bool HasClass => !Errors.IsEmpty;
}
