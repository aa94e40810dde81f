namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>What was looked at.</summary>
/// <param name="Sources">Source files of the project, those of generators included.</param>
/// <param name="TestSources">Source files of the test project; 0 without one.</param>
/// <param name="References">Assemblies that the project references.</param>
/// <param name="Entities">Entities.</param>
/// <param name="Routes">Routes.</param>
internal sealed record ContextStats(int Sources, int TestSources, int References, int Entities, int Routes);
