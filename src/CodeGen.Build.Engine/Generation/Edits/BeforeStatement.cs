using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Adds a statement before another one: beside the statements of its kind above, else in a paragraph of its own.</summary>
internal static class BeforeStatement
{
    /// <param name="file">The file.</param>
    /// <param name="anchor">The statement that stays behind the new one.</param>
    /// <param name="receiver">The variable whose calls are of the new statement's kind; null when there is none.</param>
    /// <param name="text">The new statement.</param>
    public static EditResult Insert(EditableFile file, StatementSyntax anchor, string? receiver, string text)
    {
        var layout = file.Layout;
        var start = file.Regions.Around(anchor.SpanStart, BodyOf(anchor).Span)?.Start ?? StartWithComments(file, anchor);
        var previous = Previous(anchor);
        if (!layout.IsFirstOnLine(anchor.SpanStart) && start > layout.LineStart(anchor.SpanStart))
        {
            return Inline(file, anchor, text);
        }

        var code = file.Format(text, layout.Indentation(anchor.SpanStart)) + layout.Newline;
        if (previous is not null && StartsWith(previous, receiver ?? FirstIdentifier(text)) && OnlyBlankBetween(file, previous.Span.End, start))
        {
            var position = layout.NextLine(previous.Span.End);
            return previous.ToString().Contains('\n')
                ? file.Insert(position, layout.Newline + code + (layout.IsBlank(position) ? "" : layout.Newline))
                : file.Insert(position, code);
        }

        var opens = layout.LineStart(start) == 0 || layout.IsBlankBefore(start) || OpensBody(file, anchor, start);
        return file.Insert(start, (opens ? "" : layout.Newline) + code + layout.Newline);
    }

    private static SyntaxNode BodyOf(StatementSyntax anchor) =>
        anchor.Parent is GlobalStatementSyntax { Parent: { } unit } ? unit : anchor.Parent!;

    private static StatementSyntax? Previous(StatementSyntax anchor)
    {
        ImmutableArray<StatementSyntax> siblings = anchor.Parent switch
        {
            BlockSyntax block => [.. block.Statements],
            SwitchSectionSyntax section => [.. section.Statements],
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } =>
                [.. unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement)],
            _ => [],
        };
        var index = siblings.IndexOf(anchor);
        return index > 0 ? siblings[index - 1] : null;
    }

    private static int StartWithComments(EditableFile file, StatementSyntax anchor)
    {
        var start = anchor.SpanStart;
        var blank = false;
        foreach (var trivia in anchor.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsDirective || (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && blank))
            {
                break;
            }

            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                blank = true;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                start = trivia.SpanStart;
                blank = false;
            }
        }

        return file.Layout.IsFirstOnLine(start) ? file.Layout.LineStart(start) : start;
    }

    private static bool OnlyBlankBetween(EditableFile file, int end, int start)
    {
        var line = file.Layout.NextLine(end);
        return line <= start && string.IsNullOrWhiteSpace(file.Text[line..start]);
    }

    private static bool StartsWith(StatementSyntax statement, string? receiver) =>
        statement is ExpressionStatementSyntax expression
        && receiver is not null
        && FirstToken(expression) == receiver;

    private static string FirstToken(ExpressionStatementSyntax statement)
    {
        var token = statement.GetFirstToken();
        return token.IsKind(SyntaxKind.AwaitKeyword) ? token.GetNextToken().ValueText : token.ValueText;
    }

    private static string? FirstIdentifier(string text) =>
        SyntaxFactory.ParseTokens(text).FirstOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken)) is { RawKind: > 0 } token
            ? token.ValueText
            : null;

    private static bool OpensBody(EditableFile file, StatementSyntax anchor, int start) =>
        anchor.Parent is BlockSyntax block
        && file.Layout.LineStart(block.OpenBraceToken.SpanStart) == file.Layout.PreviousLine(start);

    private static EditResult Inline(EditableFile file, StatementSyntax anchor, string text)
    {
        var indentation = file.Layout.Indentation(anchor.SpanStart);
        var newline = file.Layout.Newline;
        return file.Insert(anchor.SpanStart, $"{newline}{file.Format(text, indentation)}{newline}{indentation}");
    }
}
