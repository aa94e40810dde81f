using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>A type as a spec writes it: <c>string</c>, <c>int?</c>, <c>enum[a, b]</c>, <c>X[]</c>, an entity's name.</summary>
/// <param name="Kind">The type word.</param>
/// <param name="Nullable">Whether it ends in <c>?</c>.</param>
/// <param name="IsList">Whether it is a list of <paramref name="Kind"/>.</param>
public sealed record TypeReference(TypeKind Kind, bool Nullable = false, bool IsList = false)
{
    /// <summary>The words of an enum; empty for other kinds.</summary>
    public ImmutableArray<string> EnumValues { get; init; } = [];

    /// <summary>The name when the kind is <see cref="TypeKind.Entity"/>.</summary>
    public string? EntityName { get; init; }
}
