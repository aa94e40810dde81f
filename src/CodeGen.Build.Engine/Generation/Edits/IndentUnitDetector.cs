using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Reads one level of indentation from what stands inside braces.</summary>
internal static class IndentUnitDetector
{
    private const string Default = "    ";

    public static string Detect(CompilationUnitSyntax root, TextLayout layout)
    {
        var units = root.DescendantNodes()
            .Where(node => node.Parent is BlockSyntax or TypeDeclarationSyntax or NamespaceDeclarationSyntax)
            .Where(node => node is StatementSyntax or MemberDeclarationSyntax && layout.IsFirstOnLine(node.SpanStart))
            .Select(node => Difference(layout.Indentation(node.Parent!.SpanStart), layout.Indentation(node.SpanStart)))
            .Where(unit => unit.Length > 0)
            .CountBy(unit => unit)
            .ToList();

        return units.Count > 0
            ? units.OrderByDescending(unit => unit.Value).ThenBy(unit => unit.Key, StringComparer.Ordinal).First().Key
            : FromLines(root);
    }

    private static string Difference(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) ? inner[outer.Length..] : "";

    private static string FromLines(SyntaxNode root) =>
        root.ToFullString().Contains("\n\t", StringComparison.Ordinal) ? "\t" : Default;
}
