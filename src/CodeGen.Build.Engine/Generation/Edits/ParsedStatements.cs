using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Reads the statements of an operation's text.</summary>
internal static class ParsedStatements
{
    /// <summary>The statements; none when the text does not parse.</summary>
    public static ImmutableArray<StatementSyntax> Parse(string text, CSharpParseOptions options)
    {
        // Inside an async method, so that await is a keyword.
        var root = CSharpSyntaxTree.ParseText($"async Task Body()\n{{\n{text}\n}}\n", options).GetCompilationUnitRoot();
        return !root.ContainsDiagnostics
            && root.Members is [GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax { Body: { } body } }]
                ? [.. body.Statements]
                : [];
    }

    public static string TextOf(ImmutableArray<StatementSyntax> statements) =>
        string.Concat(statements.Select(statement => statement.ToFullString()));
}
