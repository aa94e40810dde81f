using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>The slot of a rule that the spec states as a sentence.</summary>
public sealed record RuleSlotView
{
    /// <summary>The method without <c>Async</c>, for example <c>OrderSecondApproval</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the rule says, as the text of an XML summary.</summary>
    public required string Summary { get; init; }

    /// <summary>What the slot has to do, one line each.</summary>
    public required ImmutableArray<string> Duty { get; init; }

    /// <summary>What it gets: the entity, and the requests of the actions that it guards.</summary>
    public required ImmutableArray<ParameterView> Parameters { get; init; }

    /// <summary>The id of the rule as a C# literal.</summary>
    public required string RuleLiteral { get; init; }

    /// <summary>The error that the rule raises.</summary>
    public required string Error { get; init; }

    /// <summary>Where the spec declares the rule.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>The routes whose requests it gets, in the order of the parameters behind the entity.</summary>
    internal ImmutableArray<string> Requests { get; init; } = [];
}
