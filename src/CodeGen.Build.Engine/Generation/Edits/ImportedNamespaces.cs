using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Tells which namespaces all code of a file sees without a further using directive.</summary>
internal static class ImportedNamespaces
{
    public static bool Includes(CompilationUnitSyntax root, string name) =>
        IsImported(root.Usings, name) || IsSeenByAllMembers(root, name);

    private static bool IsSeenByAllMembers(CompilationUnitSyntax root, string name) =>
        root.Members.Count > 0
        && root.Members.All(member => member is BaseNamespaceDeclarationSyntax space
            && (IsSelfOrParent(SyntaxComparison.NameText(space.Name), name) || IsImported(space.Usings, name)));

    private static bool IsSelfOrParent(string declared, string name) =>
        declared == name || declared.StartsWith(name + ".", StringComparison.Ordinal);

    private static bool IsImported(SyntaxList<UsingDirectiveSyntax> usings, string name) =>
        usings.Any(directive => directive is { Alias: null, Name: not null }
            && directive.StaticKeyword.IsKind(SyntaxKind.None)
            && SyntaxComparison.NameText(directive.Name) == name);
}
