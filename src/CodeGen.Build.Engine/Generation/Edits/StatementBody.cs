using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Code that statements can be added to.</summary>
/// <param name="Method">The method; null for top-level statements.</param>
/// <param name="Block">Its block; null for top-level statements and expression bodies.</param>
/// <param name="Nodes">The nodes to look for anchors in.</param>
internal sealed record StatementBody(BaseMethodDeclarationSyntax? Method, BlockSyntax? Block, ImmutableArray<SyntaxNode> Nodes)
{
    /// <summary>Whether there is a body at all, which abstract and partial methods lack.</summary>
    public bool HasCode => Method is null || Block is not null || Method.ExpressionBody is not null;

    public static StatementBody Of(BaseMethodDeclarationSyntax method) => new(method, method.Body, [method]);

    public static StatementBody TopLevel(ImmutableArray<GlobalStatementSyntax> statements) =>
        new(null, null, [.. statements]);
}
