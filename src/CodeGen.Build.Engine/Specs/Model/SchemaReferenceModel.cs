namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>What a column or a foreign key refers to.</summary>
/// <param name="Table">The other table.</param>
/// <param name="Column">Its column; null when not said: its key.</param>
/// <param name="OnDelete">What a deletion there does; null when not said.</param>
public sealed record SchemaReferenceModel(string Table, string? Column, DeleteBehavior? OnDelete);
