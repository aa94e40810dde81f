using CodeGen.Build.Engine.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Gate.Slots;

/// <summary>Tells whether a slot's method still has the body that was generated.</summary>
internal static class SlotBody
{
    /// <summary>The name of the method that a slot's signature declares.</summary>
    public static string MethodName(OpenSlot slot) =>
        SyntaxFactory.ParseMemberDeclaration(slot.Signature + ";") is MethodDeclarationSyntax method
            ? method.Identifier.ValueText
            : slot.Id[(slot.Id.LastIndexOf('/') + 1)..];

    /// <summary>Whether a method of that name has, token for token, a body that the generated file gives it; comments and layout do not count.</summary>
    /// <param name="generated">The generated file.</param>
    /// <param name="current">The file in the tree.</param>
    /// <param name="method">The method's name.</param>
    /// <returns>Open or closed; unknown when the generated file has no such method.</returns>
    public static SlotState Compare(string generated, string current, string method)
    {
        var open = Bodies(generated, method).ToHashSet(StringComparer.Ordinal);
        return open.Count == 0 ? SlotState.Unknown
            : Bodies(current, method).Any(open.Contains) ? SlotState.Open : SlotState.Closed;
    }

    private static IEnumerable<string> Bodies(string source, string method) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(declaration => declaration.Identifier.ValueText == method)
            .Select(declaration => (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody)
            .OfType<SyntaxNode>()
            .Select(body => string.Join(' ', body.DescendantTokens().Select(token => token.Text)));
}
