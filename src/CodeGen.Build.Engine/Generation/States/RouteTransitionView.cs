using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>What a contract route does to the state of the row that its path names.</summary>
public sealed record RouteTransitionView
{
    /// <summary>The entity.</summary>
    public required EntityView Entity { get; init; }

    /// <summary>Its state machine.</summary>
    public required StateMachineView Machine { get; init; }

    /// <summary>The transitions that the route makes.</summary>
    public required StateActionView Action { get; init; }

    /// <summary>A state in which it is allowed, as a C# value.</summary>
    public string Start => Action.Allowed[0].From;

    /// <summary>The state that follows it, as a C# value.</summary>
    public string End => Action.Allowed[0].To;

    /// <summary>Why something is left to a slot; null where nothing is.</summary>
    public required string? Left { get; init; }

    /// <summary>Whether nothing is left to a slot: there is no request, and the answer is made of fields.</summary>
    public bool Derived => Left is null;

    /// <summary>Assignments of the derived answer.</summary>
    public required ImmutableArray<string> Answer { get; init; }
}
