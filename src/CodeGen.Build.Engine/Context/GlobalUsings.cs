using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>Reads the namespaces that every file of a compilation imports; the build's own generated file counts here.</summary>
internal static class GlobalUsings
{
    public static ImmutableHashSet<string> Read(CSharpCompilation compilation) =>
    [
        .. compilation.Options.Usings,
        .. compilation.SyntaxTrees
            .SelectMany(tree => tree.GetCompilationUnitRoot().Usings)
            .Where(IsGlobalNamespace)
            .Select(directive => SyntaxComparison.NameText(directive.NamespaceOrType)),
    ];

    private static bool IsGlobalNamespace(UsingDirectiveSyntax directive) =>
        directive is { Alias: null, Name: not null }
        && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)
        && directive.StaticKeyword.IsKind(SyntaxKind.None);
}
