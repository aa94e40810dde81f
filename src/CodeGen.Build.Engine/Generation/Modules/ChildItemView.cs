using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A child of an owned collection in generated tests.</summary>
/// <param name="Assignments">Assignments of its object initialiser.</param>
public sealed record ChildItemView(ImmutableArray<string> Assignments);
