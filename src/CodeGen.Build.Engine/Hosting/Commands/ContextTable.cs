using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>A table that the code base maps, as <c>context</c> shows it.</summary>
/// <param name="Name">The table.</param>
/// <param name="Schema">Its schema; null for the database's default.</param>
/// <param name="Entity">The entity that it holds.</param>
/// <param name="DbContext">The DbContext that maps it.</param>
/// <param name="Key">The key's column; several joined by commas.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record ContextTable(
    string Name, string? Schema, string Entity, string DbContext, string Key, ImmutableArray<string> Columns);
