using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>What a row is wanted for.</summary>
/// <param name="Condition">A condition.</param>
/// <param name="Holds">Whether it must hold or must not.</param>
internal sealed record RowGoal(BoundExpression Condition, bool Holds);
