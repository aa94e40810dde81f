using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A row of a generated test that refers to the one that was added before.</summary>
/// <param name="Type">How code refers to its class.</param>
/// <param name="Assignments">Assignments of its object initialiser.</param>
public sealed record OtherRowView(string Type, ImmutableArray<string> Assignments);
