using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Schema;

/// <summary>
/// What a feature puts into the database: the tables it owns, and the columns it adds to tables of the code base. Kept with the
/// base of an approved feature, so that a later version of the spec becomes an alteration and not a second creation.
/// </summary>
/// <param name="Tables">Tables that the feature owns, in an order in which they can be created.</param>
/// <param name="AddedColumns">Columns added to existing tables, by table.</param>
public sealed record FeatureSchema(
    ImmutableArray<TableSchema> Tables,
    ImmutableSortedDictionary<string, ImmutableArray<ColumnSchema>> AddedColumns)
{
    /// <summary>What else is changed of tables, indexes, constraints and views that the feature does not own, in its order.</summary>
    public ImmutableArray<TableChange> Changes { get; init; } = [];

    /// <summary>Nothing.</summary>
    public static FeatureSchema Empty { get; } =
        new([], ImmutableSortedDictionary<string, ImmutableArray<ColumnSchema>>.Empty);
}
