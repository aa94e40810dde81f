using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Decides on the blank line between a new member and the one above it.</summary>
internal static class MemberSpacing
{
    /// <summary>Properties follow their neighbours; everything else stands apart.</summary>
    public static bool NeedsBlankLine(
        EditableFile file, TypeDeclarationSyntax type, MemberDeclarationSyntax above, MemberDeclarationSyntax added)
    {
        if (above is not PropertyDeclarationSyntax || added is not PropertyDeclarationSyntax)
        {
            return true;
        }

        var index = type.Members.IndexOf(above);
        return index > 0 && type.Members[index - 1] is PropertyDeclarationSyntax previous
            ? HasBlankLineBetween(file, previous, above)
            : IsTall(above) || IsTall(added);
    }

    private static bool HasBlankLineBetween(EditableFile file, PropertyDeclarationSyntax previous, MemberDeclarationSyntax next)
    {
        for (var line = file.Layout.NextLine(previous.Span.End); line < next.SpanStart; line = file.Layout.NextLine(line))
        {
            if (file.Layout.IsBlank(line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTall(MemberDeclarationSyntax member) =>
        member.ToString().Contains('\n')
        || member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)
            || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));
}
