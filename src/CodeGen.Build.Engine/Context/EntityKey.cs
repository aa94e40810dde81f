using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context;

/// <summary>Finds an entity's key as EF Core does: configuration, attributes, then <c>Id</c> or <c>&lt;Name&gt;Id</c>.</summary>
internal static class EntityKey
{
    /// <summary>The key's property names; none for an entity without a key.</summary>
    public static ImmutableArray<string> Of(INamedTypeSymbol type, EntityMapping mapping)
    {
        if (mapping.HasNoKey || Has(type, "KeylessAttribute"))
        {
            return [];
        }

        if (!mapping.Key.IsEmpty)
        {
            return mapping.Key;
        }

        var properties = EntityProperties.Of(type, mapping).ToList();
        var marked = properties.Where(property => Has(property, "KeyAttribute")).Select(property => property.Name).ToImmutableArray();
        var listed = PrimaryKeyAttribute(type);
        return !listed.IsEmpty ? listed : !marked.IsEmpty ? marked : ByConvention(type, properties);
    }

    private static ImmutableArray<string> ByConvention(INamedTypeSymbol type, List<IPropertySymbol> properties)
    {
        var property = properties.Find(candidate => candidate.Name.Equals("Id", StringComparison.OrdinalIgnoreCase))
            ?? properties.Find(candidate => DbContextTypes.WithBases(type).Any(level =>
                candidate.Name.Equals(level.Name + "Id", StringComparison.OrdinalIgnoreCase)));
        return property is null ? [] : [property.Name];
    }

    private static ImmutableArray<string> PrimaryKeyAttribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name is "PrimaryKeyAttribute") is { } found
            ? [.. found.ConstructorArguments
                .SelectMany(argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument])
                .Select(argument => argument.Value)
                .OfType<string>()]
            : [];

    private static bool Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(data => data.AttributeClass?.Name == attribute);
}
