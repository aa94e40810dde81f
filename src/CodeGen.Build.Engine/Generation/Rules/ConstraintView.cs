using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>A CHECK constraint that holds a rule.</summary>
/// <param name="Name">Its name as a C# literal.</param>
/// <param name="Condition">Its condition as a C# literal.</param>
public sealed record ConstraintView(string Name, string Condition)
{
    /// <summary>The rule.</summary>
    internal RuleModel Rule { get; init; } = null!;
}
