using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Turns an expression-bodied method into one with a block, so that a statement has room.</summary>
internal static class ExpressionBody
{
    /// <summary>The statement after the expression; before it when the method returns the expression.</summary>
    public static EditResult Append(EditableFile file, BaseMethodDeclarationSyntax method, ArrowExpressionClauseSyntax arrow, string text) =>
        Rewrite(file, method, arrow, text, first: Returns(method) || arrow.Expression is ThrowExpressionSyntax);

    /// <summary>The statement before the expression.</summary>
    public static EditResult Prepend(EditableFile file, BaseMethodDeclarationSyntax method, ArrowExpressionClauseSyntax arrow, string text) =>
        Rewrite(file, method, arrow, text, first: true);

    private static EditResult Rewrite(
        EditableFile file, BaseMethodDeclarationSyntax method, ArrowExpressionClauseSyntax arrow, string text, bool first)
    {
        var newline = file.Layout.Newline;
        var outer = file.Layout.Indentation(method.SpanStart);
        var inner = outer + file.IndentUnit;
        var expression = file.Text[arrow.ArrowToken.Span.End..method.SemicolonToken.SpanStart].Trim();
        var kept = $"{inner}{(Returns(method) && arrow.Expression is not ThrowExpressionSyntax ? "return " : "")}{expression};";
        var added = file.Format(text, inner);
        var content = first ? added + newline + kept : kept + newline + added;
        return file.Replace(
            arrow.ArrowToken.GetPreviousToken().Span.End,
            method.SemicolonToken.Span.End,
            $"{newline}{outer}{{{newline}{content}{newline}{outer}}}");
    }

    private static bool Returns(BaseMethodDeclarationSyntax method) =>
        method is MethodDeclarationSyntax { ReturnType: var type } declaration
        && !(type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword })
        && !(declaration.Modifiers.Any(SyntaxKind.AsyncKeyword) && type is not GenericNameSyntax);
}
