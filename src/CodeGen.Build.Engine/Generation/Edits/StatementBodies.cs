using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Finds the bodies that an operation speaks of; overloads give several.</summary>
internal static class StatementBodies
{
    public static ImmutableArray<StatementBody> Find(CompilationUnitSyntax root, AddStatement operation) =>
        operation switch
        {
            { Type: null, Method: null } => TopLevel(root),
            { Type: null } => Named(root.DescendantNodes().OfType<TypeDeclarationSyntax>(), operation.Method),
            _ => Named(DeclaredTypes.Find(root, operation.Type), operation.Method),
        };

    private static ImmutableArray<StatementBody> TopLevel(CompilationUnitSyntax root)
    {
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToImmutableArray();
        return statements.IsEmpty ? [] : [StatementBody.TopLevel(statements)];
    }

    private static ImmutableArray<StatementBody> Named(IEnumerable<TypeDeclarationSyntax> types, string? method) =>
    [
        .. types.SelectMany(type => type.Members)
            .OfType<BaseMethodDeclarationSyntax>()
            .Where(member => method is null || NameOf(member) == method)
            .Select(StatementBody.Of),
    ];

    private static string? NameOf(BaseMethodDeclarationSyntax member) =>
        member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            ConstructorDeclarationSyntax => ".ctor",
            _ => null,
        };
}
