using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Reads DbContext classes.</summary>
internal static class DbContextTypes
{
    /// <summary>Whether it derives from DbContext; a base that is not referenced counts when its name ends so.</summary>
    public static bool IsDbContext(INamedTypeSymbol type) =>
        type.FindBase(KnownTypes.EntityFramework, "DbContext") is not null
        || WithBases(type).Skip(1).Any(level => level.TypeKind == TypeKind.Error && level.Name.EndsWith("DbContext", StringComparison.Ordinal));

    /// <summary>Whether it configures a DbContext.</summary>
    public static bool IsOptionsBuilder(ITypeSymbol type) =>
        type.Is(KnownTypes.EntityFramework, "DbContextOptionsBuilder")
        || (type is INamedTypeSymbol named && named.FindBase(KnownTypes.EntityFramework, "DbContextOptionsBuilder") is not null);

    /// <summary>The type and its base types.</summary>
    public static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>Its declarations in the code that people wrote, by file.</summary>
    public static IReadOnlyList<TypeDeclarationSyntax> Declarations(CodeBase code, INamedTypeSymbol type) =>
        [.. code.Declarations(type).OfType<TypeDeclarationSyntax>()];

    /// <summary>Its DbSet properties, inherited ones included, the nearest first.</summary>
    public static IEnumerable<(IPropertySymbol Property, INamedTypeSymbol Entity)> Sets(INamedTypeSymbol type) =>
        from level in WithBases(type)
        from property in level.GetMembers().OfType<IPropertySymbol>()
        where property.Type is INamedTypeSymbol { TypeArguments.Length: 1 } set && set.Is(KnownTypes.EntityFramework, "DbSet")
        let entity = ((INamedTypeSymbol)property.Type).TypeArguments[0] as INamedTypeSymbol
        where entity is { TypeKind: not TypeKind.Error }
        select (property, entity);

    /// <summary>Full names of concrete DbContexts in referenced assemblies; those of Microsoft's libraries are base classes.</summary>
    public static ImmutableArray<string> Referenced(CodeBase code) =>
    [
        .. code.Compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => !assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
                && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == KnownTypes.EntityFramework)))
            .SelectMany(assembly => TypesOf(assembly.GlobalNamespace))
            .Where(type => type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false, DeclaredAccessibility: Accessibility.Public })
            .Where(IsDbContext)
            .Select(type => type.FullName())
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));
}
