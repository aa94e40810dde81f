namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>An index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, joined by commas in the order of the index.</param>
/// <param name="Unique">Whether it forbids equal values.</param>
/// <param name="Where">The SQL condition of the rows that it holds; null for all rows.</param>
public sealed record IndexSchema(string Name, string Columns, bool Unique, string? Where = null);
