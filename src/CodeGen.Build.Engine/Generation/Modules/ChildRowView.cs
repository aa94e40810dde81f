using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>An owned collection in generated tests.</summary>
/// <param name="Property">The collection.</param>
/// <param name="Entity">The children's entity.</param>
/// <param name="Items">The children.</param>
public sealed record ChildRowView(string Property, EntityView Entity, ImmutableArray<ChildItemView> Items);
