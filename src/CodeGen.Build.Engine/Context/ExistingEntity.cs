using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Context;

/// <summary>An entity that the code base already has.</summary>
public sealed record ExistingEntity
{
    /// <summary>The class's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The file of its declaration, relative to the root; empty for one of a referenced assembly.</summary>
    public required string File { get; init; }

    /// <summary>The DbContext that maps it.</summary>
    public required string DbContext { get; init; }

    /// <summary>The table: ToTable, [Table], else the DbSet's name (EF's convention).</summary>
    public required string Table { get; init; }

    /// <summary>The table's schema; null for the database's default.</summary>
    public string? Schema { get; init; }

    /// <summary>Whether code of the project can create one with <c>new()</c>: not abstract, and with an accessible parameterless constructor.</summary>
    public bool CanCreate { get; init; }

    /// <summary>The key property's name; several joined by commas; empty for an entity without a key.</summary>
    public required string KeyProperty { get; init; }

    /// <summary>The key's column; several joined by commas.</summary>
    public required string KeyColumn { get; init; }

    /// <summary>The key's C# type in minimally qualified form, for example <c>int</c>, <c>Guid</c>, <c>string</c>.</summary>
    public required string KeyClrType { get; init; }

    /// <summary>The key's type in the spec's words; null when the format has none for it.</summary>
    public TypeKind? KeyKind { get; init; }

    /// <summary>Its <c>IEntityTypeConfiguration</c>; null when it is mapped otherwise.</summary>
    public EntityConfiguration? Configuration { get; init; }

    /// <summary>Its mapped properties.</summary>
    public ImmutableArray<ExistingProperty> Properties { get; init; } = [];

    /// <summary>Where it was found.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}
