using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An entry of <c>schema_changes</c>.</summary>
public sealed record SchemaChangeModel
{
    /// <summary>What is asked for.</summary>
    public required SchemaChangeKind Kind { get; init; }

    /// <summary>The table, or the view; empty when the spec names only an index or a constraint that is dropped or renamed.</summary>
    public required string Table { get; init; }

    /// <summary>Where the spec says it.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The entry as it was written, for reviews.</summary>
    public required string Text { get; init; }

    /// <summary>The column, index or constraint; null for changes of whole tables and views, and where the name is left to the generator.</summary>
    public string? Name { get; init; }

    /// <summary>The new name of a rename.</summary>
    public string? NewName { get; init; }

    /// <summary>The column's type, for an altered column the new one; null when it was not said.</summary>
    public TypeReference? Type { get; init; }

    /// <summary>The default as written, for an altered column the new one; null for none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether an altered column may be null from now on; null when that stays.</summary>
    public bool? Nullable { get; init; }

    /// <summary>Whether an altered column loses its default.</summary>
    public bool DropsDefault { get; init; }

    /// <summary>What an altered column was before; null when the spec does not say it.</summary>
    public FormerColumnModel? Former { get; init; }

    /// <summary>What the way down of an altered column cannot bring back, since the spec does not say it; null for nothing.</summary>
    internal string? Lost => Kind != SchemaChangeKind.AlterColumn ? null : ((Type ?? (object?)MaxLength) is not null && (Former?.Type ?? (object?)Former?.MaxLength) is null, (DropsDefault || Default is not null) && Former?.Default is null) switch
    {
        (true, true) => $"the former type and default of {Table}.{Name}",
        (true, false) => $"the former type of {Table}.{Name}",
        (false, true) => $"the former default of {Table}.{Name}",
        _ => null,
    };

    /// <summary>Longest text of the column, in characters; null when it was not said.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Digits of the column in all; null when they were not said.</summary>
    public int? Precision { get; init; }

    /// <summary>Digits of the column after the point; null when they were not said.</summary>
    public int? Scale { get; init; }

    /// <summary>Whether a new column or index is unique.</summary>
    public bool Unique { get; init; }

    /// <summary>What a new column or a foreign key refers to; null for nothing.</summary>
    public SchemaReferenceModel? Reference { get; init; }

    /// <summary>The kind of a constraint; null for other changes, and for a constraint that is only named.</summary>
    public ConstraintKind? Constraint { get; init; }

    /// <summary>The expression of a check, or the query of a view, as written; null for other changes.</summary>
    public string? Expression { get; init; }

    /// <summary>Columns of a new table, as far as they were said.</summary>
    public ImmutableArray<FieldModel> Columns { get; init; } = [];

    /// <summary>The columns of an index or a constraint.</summary>
    public ImmutableArray<string> ColumnNames { get; init; } = [];

    /// <summary>What was said in prose, such as what a table is for.</summary>
    public string? Description { get; init; }

    /// <summary>Where the values of the keys stand; a key without a place is not written and has its default.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places { get; init; } = ImmutableSortedDictionary<string, SourceLocation>.Empty;
}
