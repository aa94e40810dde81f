using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Context;

/// <summary>What fluent configuration says about one entity.</summary>
internal sealed class EntityMapping
{
    public string? Table { get; set; }

    public string? Schema { get; set; }

    /// <summary>The class that implements <c>IEntityTypeConfiguration</c>; null for none.</summary>
    public EntityConfiguration? Configuration { get; set; }

    public bool HasNoKey { get; set; }

    public ImmutableArray<string> Key { get; set; } = [];

    public Dictionary<string, string> Columns { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Ignored { get; } = new(StringComparer.Ordinal);

    /// <summary>Members of owned or complex types: their types are no entities.</summary>
    public HashSet<string> Owned { get; } = new(StringComparer.Ordinal);
}
