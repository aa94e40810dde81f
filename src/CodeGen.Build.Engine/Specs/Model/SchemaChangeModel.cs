using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An entry of <c>schema_changes</c>.</summary>
public sealed record SchemaChangeModel
{
    /// <summary>What is asked for.</summary>
    public required SchemaChangeKind Kind { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>Where the spec says it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The entry as it was written, for reviews.</summary>
    public required string Text { get; init; }

    /// <summary>The column or index; null for changes of whole tables.</summary>
    public string? Name { get; init; }

    /// <summary>The new name of a rename.</summary>
    public string? NewName { get; init; }

    /// <summary>The column's type; null when it was not said.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>The default as written; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>Columns of a new table or an index, as far as they were said.</summary>
    public ImmutableArray<FieldModel> Columns { get; init; } = [];

    /// <summary>What was said in prose, such as what a table is for.</summary>
    public string? Description { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
