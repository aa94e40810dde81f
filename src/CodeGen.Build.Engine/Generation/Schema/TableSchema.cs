using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>A table that a feature owns.</summary>
/// <param name="Name">The table's name, not quoted.</param>
/// <param name="Columns">The columns in order; the first is the key unless <see cref="TableSchema.Key"/> names others.</param>
public sealed record TableSchema(string Name, ImmutableArray<ColumnSchema> Columns)
{
    /// <summary>The columns of a key that has several; empty: the first column is the key.</summary>
    public ImmutableArray<string> Key { get; init; } = [];

    /// <summary>The foreign keys.</summary>
    public ImmutableArray<ForeignKeySchema> ForeignKeys { get; init; } = [];

    /// <summary>The indexes.</summary>
    public ImmutableArray<IndexSchema> Indexes { get; init; } = [];

    /// <summary>The CHECK constraints.</summary>
    public ImmutableArray<CheckSchema> Checks { get; init; } = [];

    /// <summary>Where the spec asks for it; not part of the schema itself.</summary>
    [JsonIgnore]
    public SourceLocation? Origin { get; init; }
}
