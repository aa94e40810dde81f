using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Adds a statement at the end of a block, but before a jump that would make it unreachable.</summary>
internal static class BlockEnd
{
    public static EditResult Insert(EditableFile file, BlockSyntax block, string text)
    {
        var last = block.Statements.LastOrDefault();
        if (last is ReturnStatementSyntax or ThrowStatementSyntax)
        {
            return BeforeStatement.Insert(file, last, receiver: null, text);
        }

        var close = block.CloseBraceToken.SpanStart;
        var outer = file.Layout.Indentation(close);
        if (!file.Layout.IsFirstOnLine(close))
        {
            return OnOneLine(file, block, text, file.Layout.Indentation(block.SpanStart));
        }

        var position = EndOfContent(file, file.Layout.LineStart(close));
        var code = file.Format(text, last is not null && file.Layout.IsFirstOnLine(last.SpanStart)
            ? file.Layout.Indentation(last.SpanStart)
            : outer + file.IndentUnit);
        return file.Insert(position, Separator(file, last) + code + file.Layout.Newline);
    }

    public static EditResult InsertAtTopLevel(EditableFile file, StatementBody body, string text)
    {
        var last = ((GlobalStatementSyntax)body.Nodes[^1]).Statement;
        if (last is ReturnStatementSyntax or ThrowStatementSyntax)
        {
            return BeforeStatement.Insert(file, last, receiver: null, text);
        }

        var position = file.Layout.NextLine(last.Span.End);
        var lineEnd = position == file.Layout.LineEnd(last.Span.End) ? file.Layout.Newline : "";
        return file.Insert(position, lineEnd + Separator(file, last) + file.Format(text, "") + file.Layout.Newline);
    }

    private static int EndOfContent(EditableFile file, int position)
    {
        while (file.Layout.IsBlankBefore(position))
        {
            position = file.Layout.PreviousLine(position);
        }

        return position;
    }

    private static string Separator(EditableFile file, StatementSyntax? last) =>
        last is not null && last.ToString().Contains('\n') ? file.Layout.Newline : "";

    private static EditResult OnOneLine(EditableFile file, BlockSyntax block, string text, string outer)
    {
        var newline = file.Layout.Newline;
        var inner = outer + file.IndentUnit;
        var kept = file.Text[block.OpenBraceToken.Span.End..block.CloseBraceToken.SpanStart].Trim();
        var content = kept.Length == 0 ? "" : inner + kept + newline;
        var start = file.Layout.IsFirstOnLine(block.SpanStart) ? block.SpanStart : block.OpenBraceToken.GetPreviousToken().Span.End;
        var open = start == block.SpanStart ? "{" : newline + outer + "{";
        return file.Replace(start, block.CloseBraceToken.SpanStart, $"{open}{newline}{content}{file.Format(text, inner)}{newline}{outer}");
    }
}
