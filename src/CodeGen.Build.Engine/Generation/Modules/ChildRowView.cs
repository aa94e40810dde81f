using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>A child of an owned collection in generated tests.</summary>
/// <param name="Property">The collection.</param>
/// <param name="Entity">The child.</param>
/// <param name="Assignments">Assignments of its object initialiser.</param>
public sealed record ChildRowView(string Property, EntityView Entity, ImmutableArray<string> Assignments);
