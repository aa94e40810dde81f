using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Rules.Code;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>The method that tells whether a rule's expression is true.</summary>
public sealed record RuleMethodView
{
    private const int ShortLine = 100;

    /// <summary>The method.</summary>
    public required string Name { get; init; }

    /// <summary>What it tells, as the text of an XML summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Its parameters with their types.</summary>
    public required string Parameters { get; init; }

    /// <summary>Its parameters as arguments.</summary>
    public required string Arguments { get; init; }

    /// <summary>Its body behind the arrow.</summary>
    public required string Body { get; init; }

    /// <summary>Whether the body stands on the line of the arrow.</summary>
    public bool IsShort => !Body.Contains('\n', StringComparison.Ordinal) && Name.Length + Parameters.Length + Body.Length <= ShortLine;

    /// <summary>Whether it needs no row at all and so is a property.</summary>
    public required bool IsProperty { get; init; }

    /// <summary>Whether it looks at rows that are not in memory with its own.</summary>
    public bool ReadsOthers => !Loads.IsEmpty;

    /// <summary>The lines that load them.</summary>
    public required ImmutableArray<string> Loads { get; init; }

    /// <summary>The parameters of the method that loads them, with their types and without the DbContext.</summary>
    public required string LoadParameters { get; init; }

    /// <summary>The fields of its regular expressions.</summary>
    public required ImmutableArray<RulePatternView> Patterns { get; init; }

    /// <summary>What the pure method gets beside its row.</summary>
    internal ImmutableArray<RuleParameter> Needs { get; init; } = [];

    /// <summary>What the caller hands in beside the row.</summary>
    internal ImmutableArray<RuleParameterSource> Given { get; init; } = [];

    /// <summary>Whether its code calls the shared calculations.</summary>
    internal bool UsesMath => Body.Contains("RuleMath.", StringComparison.Ordinal) || Loads.Any(line => line.Contains("RuleMath.", StringComparison.Ordinal));

    /// <summary>Many-to-many collections that must be loaded with the row.</summary>
    internal ImmutableArray<string> Links { get; init; } = [];
}
