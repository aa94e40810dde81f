using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context;

/// <summary>The method or the top-level statements that hold a node.</summary>
/// <param name="Type">The type's full name; null at top level.</param>
/// <param name="Method">The method; null at top level.</param>
/// <param name="Scope">The nodes of the method, or all top-level statements of the file.</param>
internal sealed record CodePlace(string? Type, string? Method, ImmutableArray<SyntaxNode> Scope)
{
    public static CodePlace Of(SyntaxNode node)
    {
        var member = node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        var type = node.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault();
        return type is null
            ? new CodePlace(null, null, [.. node.SyntaxTree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>()])
            : new CodePlace(DeclaredTypes.FullName(type), (member as MethodDeclarationSyntax)?.Identifier.ValueText, [member ?? type]);
    }
}
