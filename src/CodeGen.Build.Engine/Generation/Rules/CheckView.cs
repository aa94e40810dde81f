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

    /// <summary>The owned collection of which each item is looked at; empty for the row itself.</summary>
    public string Collection { get; init; } = string.Empty;

    /// <summary>The variable for an item.</summary>
    public string Item { get; init; } = string.Empty;
}
