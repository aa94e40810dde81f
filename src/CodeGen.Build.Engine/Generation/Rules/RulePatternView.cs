namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>A regular expression of a rule.</summary>
/// <param name="Name">Its field.</param>
/// <param name="Literal">The regular expression that matches whole texts, as a C# literal.</param>
public sealed record RulePatternView(string Name, string Literal);
