using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Reads the properties of an entity that EF Core maps.</summary>
internal static class EntityProperties
{
    private static readonly SymbolDisplayFormat TypeFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The properties, those of base classes first; the nearest of two with one name.</summary>
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol type, EntityMapping mapping)
    {
        var levels = DbContextTypes.WithBases(type).ToList();
        var nearest = levels
            .SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .DistinctBy(property => property.Name, StringComparer.Ordinal)
            .ToHashSet<IPropertySymbol>(SymbolEqualityComparer.Default);
        return levels.AsEnumerable().Reverse()
            .SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Where(property => nearest.Contains(property) && IsMapped(property, mapping));
    }

    /// <summary>The class that a property may navigate to: its type, or the element of its collection; null for plain values.</summary>
    public static INamedTypeSymbol? TargetOf(ITypeSymbol type) =>
        type switch
        {
            INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class, TypeArguments.Length: 0 } single => single,
            INamedTypeSymbol { TypeArguments: [INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } element] } => element,
            _ => null,
        };

    /// <summary>The type as code would write it.</summary>
    public static string TypeText(ITypeSymbol type) => type.ToDisplayString(TypeFormat);

    /// <summary>Whether object initialisers of the same project may assign it.</summary>
    public static bool CanSet(IPropertySymbol property) =>
        property.SetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal };

    /// <summary>Whether an instance is invalid without a value.</summary>
    public static bool IsRequired(IPropertySymbol property) =>
        property.IsRequired
        || (property is { Type.IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }
            && CanSet(property)
            && property.DeclaringSyntaxReferences is [var reference, ..]
            && reference.GetSyntax() is PropertyDeclarationSyntax declaration
            && !HasValue(declaration));

    // null! and default! only silence the compiler.
    private static bool HasValue(PropertyDeclarationSyntax declaration) =>
        declaration.Initializer?.Value is { } value
        && value is not PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax or DefaultExpressionSyntax };

    private static bool IsMapped(IPropertySymbol property, EntityMapping mapping) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null }
        && property.ContainingType.SpecialType != SpecialType.System_Object
        && (property.SetMethod is not null || IsCollection(property.Type) || mapping.Columns.ContainsKey(property.Name))
        && !mapping.Ignored.Contains(property.Name)
        && !property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "NotMappedAttribute");

    private static bool IsCollection(ITypeSymbol type) =>
        TargetOf(type) is not null && type is INamedTypeSymbol { TypeArguments.Length: 1 };
}
