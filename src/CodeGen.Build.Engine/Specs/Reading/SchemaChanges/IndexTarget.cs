using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>What an index is on, as far as a sentence says it.</summary>
/// <param name="Name">Its name; null when it is left to the generator.</param>
/// <param name="Table">Its table; null when it is not said.</param>
/// <param name="Columns">Its columns; empty when they are not said.</param>
internal sealed record IndexTarget(string? Name, string? Table, ImmutableArray<string> Columns);
