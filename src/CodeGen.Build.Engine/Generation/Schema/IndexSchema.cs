namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>An index.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, joined by commas in the order of the index.</param>
/// <param name="Unique">Whether it forbids equal values.</param>
public sealed record IndexSchema(string Name, string Columns, bool Unique);
