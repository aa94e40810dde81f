namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>The element that an aggregate looks at.</summary>
/// <param name="Entity">Its entity.</param>
/// <param name="Variable">The variable that holds it.</param>
/// <param name="Collection">The collection as code; empty where its rows are not in memory.</param>
internal sealed record RuleElement(EntityCode Entity, string Variable, string Collection);
