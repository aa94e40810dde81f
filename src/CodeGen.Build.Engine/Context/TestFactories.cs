using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Finds the team's own WebApplicationFactory, which knows how to start their application in tests.</summary>
internal static class TestFactories
{
    private const string Space = "Microsoft.AspNetCore.Mvc.Testing";

    /// <summary>The factory that other tests can create; one for the given application before any other; null for none.</summary>
    public static INamedTypeSymbol? Find(CodeBase tests, string? application) =>
        tests.Types
            .OfType<ClassDeclarationSyntax>()
            .Where(type => type.BaseList is not null)
            .Select(tests.Symbol)
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { IsAbstract: false, IsGenericType: false, IsFileLocal: false } && IsAccessible(type) && CanCreate(type))
            .Select(type => (Type: type, Base: type.FindBase(Space, "WebApplicationFactory")))
            .Where(found => found.Base is not null)
            .OrderByDescending(found => found.Base!.TypeArguments.FirstOrDefault()?.ContainingAssembly?.Name == application)
            .ThenBy(found => found.Type.FullName(), StringComparer.Ordinal)
            .Select(found => found.Type)
            .FirstOrDefault();

    private static bool IsAccessible(INamedTypeSymbol? type) =>
        type is null
        || (type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && IsAccessible(type.ContainingType));

    private static bool CanCreate(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => constructor is
        {
            Parameters.Length: 0,
            DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal,
        });
}
