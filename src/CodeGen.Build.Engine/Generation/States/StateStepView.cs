namespace CodeGen.Build.Engine.Generation.States;

/// <summary>The states from which one way leads to the same state.</summary>
/// <param name="From">The states before, as a C# pattern.</param>
/// <param name="To">The state after, as a C# value.</param>
public sealed record StateStepView(string From, string To);
