namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>A foreign key of one column.</summary>
/// <param name="Name">The constraint's name.</param>
/// <param name="Column">The referring column.</param>
/// <param name="ReferencedTable">The table referred to.</param>
/// <param name="ReferencedColumn">Its key column.</param>
/// <param name="OnDelete"><c>RESTRICT</c>, <c>CASCADE</c> or <c>SET NULL</c>.</param>
public sealed record ForeignKeySchema(
    string Name, string Column, string ReferencedTable, string ReferencedColumn, string OnDelete);
