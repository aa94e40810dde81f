namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>A column that a migration adds to a table that is there.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
internal sealed record AddedColumn(string Table, ColumnSchema Column);
