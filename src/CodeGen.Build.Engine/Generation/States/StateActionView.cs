using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.States;

/// <summary>The transitions that one action makes.</summary>
public sealed record StateActionView
{
    /// <summary>The word of the action, as the spec writes it.</summary>
    public required string Word { get; init; }

    /// <summary>The method that gives the state after, for example <c>AfterPay</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The word in the name of a test.</summary>
    public required string TestWords { get; init; }

    /// <summary>Its transitions.</summary>
    public required ImmutableArray<StateStepView> Steps { get; init; }

    /// <summary>The refusal in every other state.</summary>
    public required StateErrorView Error { get; init; }

    /// <summary>Each state from which it leads on.</summary>
    public required ImmutableArray<StateCaseView> Allowed { get; init; }

    /// <summary>Each state in which it is refused.</summary>
    public required ImmutableArray<StateCaseView> Refused { get; init; }

    /// <summary>A change after which the action is refused, so that of two callers only one succeeds; null when there is none.</summary>
    public required StateCaseView? Once { get; init; }
}
