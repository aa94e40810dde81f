namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>What the method of a rule gets beside its row, and how it is loaded.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Source">What it is.</param>
internal sealed record RuleParameter(string Name, string Type, RuleParameterSource Source)
{
    /// <summary>The statements that load it where the context is at hand, the last of which declares it; empty for what the caller has.</summary>
    public string Load { get; init; } = string.Empty;

    /// <summary>What it is in the rule: a path of references, an aggregate; null for the clock and the owner.</summary>
    public Specs.Rules.Binding.BoundExpression? Expression { get; init; }
}
