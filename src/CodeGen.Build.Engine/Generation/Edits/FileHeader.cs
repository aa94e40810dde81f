using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Finds where the first directive of a file without any goes: after licence comments, directives and global usings.</summary>
internal static class FileHeader
{
    public static int End(EditableFile file)
    {
        var last = file.Root.Usings.LastOrDefault() ?? (SyntaxNode?)file.Root.Externs.LastOrDefault();
        return last is not null ? file.Layout.NextLine(last.Span.End) : EndOfComments(file);
    }

    private static int EndOfComments(EditableFile file)
    {
        var first = file.Root.GetFirstToken(includeZeroWidth: true);
        var ownsComments = first.IsKind(SyntaxKind.NamespaceKeyword) && first.Parent is BaseNamespaceDeclarationSyntax;
        var end = 0;
        var blank = true;
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                end = blank || ownsComments ? trivia.Span.End : end;
                blank = true;
            }
            else if (trivia.IsDirective && !trivia.IsKind(SyntaxKind.IfDirectiveTrivia))
            {
                end = trivia.FullSpan.End;
                blank = true;
            }
            else if (trivia.HasStructure)
            {
                break;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                blank = false;
            }
        }

        return end;
    }
}
