using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context;

/// <summary>Recognises types by name, so that facts do not depend on which version of a library is loaded, or whether it is.</summary>
internal static class KnownTypes
{
    public const string EntityFramework = "Microsoft.EntityFrameworkCore";

    /// <summary>Whether a base type of the class is the named one; an unresolved base counts when its name is the same.</summary>
    public static INamedTypeSymbol? FindBase(this INamedTypeSymbol type, string space, string name)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Is(space, name))
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>Whether the type is the named one; an unresolved type counts when its name is the same.</summary>
    public static bool Is(this ITypeSymbol type, string space, string name) =>
        type.Name == name && (type.TypeKind == TypeKind.Error || type.ContainingNamespace?.ToDisplayString() == space);

    /// <summary>Namespace, containing types and name, joined by dots.</summary>
    public static string FullName(this INamedTypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None)
            .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None));

    /// <summary>The namespace; empty for the global one.</summary>
    public static string NamespaceName(this ISymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
}
