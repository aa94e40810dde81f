using CodeGen.Build.Engine.Generation.Rules.Code;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>A rule where it is looked at.</summary>
/// <param name="Condition">The C# condition under which the rule refuses.</param>
/// <param name="Error">The refusal.</param>
public sealed record CheckView(string Condition, string Error)
{
    /// <summary>The rule.</summary>
    internal RuleView Rule { get; init; } = null!;

    /// <summary>Whether the condition asks a slot.</summary>
    public bool UsesSlot => Rule.Slot is not null;

    /// <summary>Whether the condition asks for the time.</summary>
    public bool UsesTime => Rule.Method?.Given.Any(source => source is RuleParameterSource.Now or RuleParameterSource.Today) == true;

    /// <summary>Whether it looks at rows that another writer may change meanwhile.</summary>
    public bool ReadsOthers => Rule.Method?.ReadsOthers == true;

    /// <summary>The owned collection of which each item is looked at; empty for the row itself.</summary>
    public string Collection { get; init; } = string.Empty;

    /// <summary>The variable for an item.</summary>
    public string Item { get; init; } = string.Empty;
}
