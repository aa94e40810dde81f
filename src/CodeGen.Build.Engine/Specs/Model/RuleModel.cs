using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>A business rule: structured (<see cref="Require"/>, or <see cref="When"/> with <see cref="Forbid"/>) or prose (<see cref="Text"/>).</summary>
public sealed record RuleModel
{
    /// <summary>The id, given or made from its text (snake_case).</summary>
    public required string Id { get; init; }

    /// <summary>Where the spec declares it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The rule's sentence when it is prose.</summary>
    public string? Text { get; init; }

    /// <summary>The expression that must hold.</summary>
    public string? Require { get; init; }

    /// <summary>The expression under which operations are forbidden.</summary>
    public string? When { get; init; }

    /// <summary>What must hold, bound to the entity; null without <see cref="Require"/> and while it has errors.</summary>
    internal BoundExpression? RequireExpression { get; init; }

    /// <summary>Under what it applies, bound to the entity; null without <see cref="When"/> and while it has errors.</summary>
    internal BoundExpression? WhenExpression { get; init; }

    /// <summary>Where <see cref="Require"/> stands, character by character; null without it.</summary>
    internal RuleSource? RequireSource { get; init; }

    /// <summary>Where <see cref="When"/> stands, character by character; null without it.</summary>
    internal RuleSource? WhenSource { get; init; }

    /// <summary>Names of the forbidden operations.</summary>
    public ImmutableArray<string> Forbid { get; init; } = [];

    /// <summary>Names of the operations that the rule guards; empty: create and update.</summary>
    public ImmutableArray<string> On { get; init; } = [];

    /// <summary>Where the words of <see cref="Forbid"/> and <see cref="On"/> stand, one behind the other.</summary>
    internal ImmutableArray<SourceLocation> OperationPlaces { get; init; } = [];

    /// <summary>The error code that it raises.</summary>
    public string? Error { get; init; }

    /// <summary>Where the code stands; null when the rule has none.</summary>
    public SourceLocation? ErrorLocation { get; init; }

    /// <summary>Why the rule is there; null when not said.</summary>
    public string? Description { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
