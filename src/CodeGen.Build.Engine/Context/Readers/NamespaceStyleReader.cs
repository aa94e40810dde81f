using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Context.Readers;

/// <summary>Whether namespaces are file-scoped or blocks.</summary>
internal sealed class NamespaceStyleReader : IContextReader
{
    private const string FileScoped = "file_scoped";
    private const string Block = "block";

    public ProjectContext Read(CodeBase code, ProjectContext known)
    {
        var seen = code.Trees
            .Select(tree => tree.GetCompilationUnitRoot().Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault())
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Select(space => (space is FileScopedNamespaceDeclarationSyntax ? FileScoped : Block, code.EvidenceOf(space)))
            .ToList();
        var context = known.WithMajority("style.namespace", seen);
        return seen.Count == 0 ? context : context with { FileScopedNamespaces = Facts.Rank(seen)[0].Value == FileScoped };
    }
}
