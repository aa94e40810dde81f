using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>What the translation looks for in the text of a test class, and where its lines are.</summary>
internal static class TestSyntax
{
    private const string Host = "Host";

    /// <summary>Whether a member has an attribute of one of these names.</summary>
    public static bool Has(this MemberDeclarationSyntax member, params ReadOnlySpan<string> names)
    {
        foreach (var attribute in member.AttributeLists.SelectMany(list => list.Attributes))
        {
            if (names.Contains(attribute.Name.ToString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The static property by which a class of tests reaches the host that they share, <c>Host =&gt; OrdersSetup.Host</c>; null for none.</summary>
    public static PropertyDeclarationSyntax? HostOf(TypeDeclarationSyntax type) =>
        type.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(property =>
            property.Identifier.Text == Host && property.ExpressionBody?.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: Host });

    /// <summary>The class that holds the host.</summary>
    public static string SetupOf(PropertyDeclarationSyntax host) =>
        ((MemberAccessExpressionSyntax)host.ExpressionBody!.Expression).Expression.ToString();

    /// <summary>The blanks that the line of a node begins with.</summary>
    public static string Indentation(SyntaxNode node)
    {
        var line = node.SyntaxTree.GetText().Lines.GetLineFromPosition(node.SpanStart).ToString();
        return line[..^line.TrimStart().Length];
    }

    /// <summary>The whole lines of a node.</summary>
    public static TextSpan LinesOf(SyntaxNode node)
    {
        var lines = node.SyntaxTree.GetText().Lines;
        return TextSpan.FromBounds(lines.GetLineFromPosition(node.SpanStart).Start, lines.GetLineFromPosition(node.Span.End).EndIncludingLineBreak);
    }
}
