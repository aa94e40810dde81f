using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Finds the declarations of a type in a file by its full name.</summary>
internal static class DeclaredTypes
{
    /// <summary>All declarations of the type in the file: a partial type has several.</summary>
    public static IReadOnlyList<TypeDeclarationSyntax> Find(CompilationUnitSyntax root, string fullName)
    {
        var wanted = Normalize(fullName);
        return
        [
            .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<TypeDeclarationSyntax>()
                .Where(type => FullName(type) == wanted),
        ];
    }

    /// <summary>Namespace, containing types and name, joined by dots.</summary>
    public static string FullName(BaseTypeDeclarationSyntax type) =>
        string.Join('.', type.AncestorsAndSelf().Reverse().Select(Segment).Where(segment => segment is not null));

    private static string? Segment(SyntaxNode node) =>
        node switch
        {
            BaseNamespaceDeclarationSyntax space => SyntaxComparison.NameText(space.Name),
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        };

    private static string Normalize(string fullName)
    {
        var name = fullName.StartsWith("global::", StringComparison.Ordinal) ? fullName["global::".Length..] : fullName;
        var generic = name.AsSpan().IndexOfAny('<', '`');
        return (generic < 0 ? name : name[..generic]).Replace('+', '.');
    }
}
