using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Gate.Slots;

/// <summary>Tells whether a slot's method still has the body that was generated.</summary>
internal static class SlotBody
{
    /// <summary>Whether a method of that name has, token for token, a body that the generated file gives it; comments and layout do not count.</summary>
    /// <param name="generated">The generated file.</param>
    /// <param name="current">The file in the tree.</param>
    /// <param name="method">The method's name.</param>
    public static bool IsOpen(string generated, string current, string method)
    {
        var open = Bodies(generated, method).ToHashSet(StringComparer.Ordinal);
        return Bodies(current, method).Any(open.Contains);
    }

    private static IEnumerable<string> Bodies(string source, string method) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(declaration => declaration.Identifier.ValueText == method)
            .Select(declaration => (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody)
            .OfType<SyntaxNode>()
            .Select(body => string.Join(' ', body.DescendantTokens().Select(token => token.Text)));
}
