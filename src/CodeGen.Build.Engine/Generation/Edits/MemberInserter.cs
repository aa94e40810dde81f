using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Adds a member to a type: a property after the last property, anything else at the end.</summary>
internal static class MemberInserter
{
    public static EditResult Apply(EditableFile file, AddMember operation)
    {
        var types = DeclaredTypes.Find(file.Root, operation.Type);
        if (types.Count == 0)
        {
            return new EditResult(null, $"the type '{operation.Type}' is not declared in the file");
        }

        var member = SyntaxFactory.ParseMemberDeclaration(operation.Text, options: file.Options);
        if (member is null || member.ContainsDiagnostics)
        {
            return new EditResult(null, $"the text to add to '{operation.Type}' is not one member: {operation.Text.Trim()}");
        }

        return MemberPresence.Of(types, member, operation.Type) switch
        {
            { IsPresent: true } => file.Unchanged,
            { Conflict: { } conflict } => new EditResult(null, conflict),
            _ => Insert(file, Choose(types, member), member, operation.Text),
        };
    }

    private static TypeDeclarationSyntax Choose(IReadOnlyList<TypeDeclarationSyntax> types, MemberDeclarationSyntax member) =>
        types.FirstOrDefault(type => type.Members.Any(other => other.IsKind(member.Kind()))) ?? types[0];

    private static EditResult Insert(EditableFile file, TypeDeclarationSyntax type, MemberDeclarationSyntax member, string text)
    {
        var outer = file.Layout.Indentation(type.SpanStart);
        if (type.OpenBraceToken.IsMissing || type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            return Open(file, type, text, outer);
        }

        var neighbour = Neighbour(file, type, member);
        if (neighbour is null)
        {
            return AtStart(file, type, text, outer);
        }

        var body = TextSpan.FromBounds(type.OpenBraceToken.Span.End, type.CloseBraceToken.SpanStart);
        var position = file.Regions.Around(neighbour.Span.End, body)?.End ?? file.Layout.NextLine(neighbour.Span.End);
        if (type.CloseBraceToken.SpanStart < position || NextIsOnSameLine(file, neighbour))
        {
            return Inline(file, type, neighbour, text, outer);
        }

        var code = file.Format(text, file.Layout.IsFirstOnLine(neighbour.SpanStart) ? file.Layout.Indentation(neighbour.SpanStart) : outer + file.IndentUnit);
        var newline = file.Layout.Newline;
        var before = MemberSpacing.NeedsBlankLine(file, type, neighbour, member) ? newline : "";
        var after = before.Length > 0 && !file.Layout.IsBlank(position) && !ClosesBody(file, type, position) ? newline : "";
        return file.Insert(position, before + code + newline + after);
    }

    private static MemberDeclarationSyntax? Neighbour(EditableFile file, TypeDeclarationSyntax type, MemberDeclarationSyntax member)
    {
        if (member is not PropertyDeclarationSyntax)
        {
            return type.Members.LastOrDefault();
        }

        var properties = type.Members.OfType<PropertyDeclarationSyntax>().ToList();
        var unconditional = properties.Where(property => file.Regions.Around(property.SpanStart, type.Span) is null).ToList();
        return unconditional.FindLast(property => KindOf(property) == KindOf(member))
            ?? unconditional.LastOrDefault()
            ?? properties.LastOrDefault()
            ?? type.Members.LastOrDefault(other => other is BaseFieldDeclarationSyntax or ConstructorDeclarationSyntax);
    }

    // DbSet of DbSet<Order>: properties of one kind stand together.
    private static string? KindOf(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax property
            ? (property.Type is QualifiedNameSyntax qualified ? qualified.Right : property.Type).GetFirstToken().ValueText
            : null;

    private static bool NextIsOnSameLine(EditableFile file, SyntaxNode node) =>
        node.GetLastToken().GetNextToken().SpanStart < file.Layout.LineEnd(node.Span.End);

    private static bool ClosesBody(EditableFile file, TypeDeclarationSyntax type, int position) =>
        file.Layout.LineStart(type.CloseBraceToken.SpanStart) == position;

    private static EditResult Open(EditableFile file, TypeDeclarationSyntax type, string text, string outer)
    {
        var newline = file.Layout.Newline;
        var body = $"{newline}{outer}{{{newline}{file.Format(text, outer + file.IndentUnit)}{newline}{outer}}}";
        return type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken)
            ? file.Replace(type.SemicolonToken.GetPreviousToken().Span.End, type.SemicolonToken.Span.End, body)
            : new EditResult(null, $"the type '{DeclaredTypes.FullName(type)}' has no body");
    }

    private static EditResult AtStart(EditableFile file, TypeDeclarationSyntax type, string text, string outer)
    {
        var newline = file.Layout.Newline;
        var code = file.Format(text, outer + file.IndentUnit);
        var open = type.OpenBraceToken.Span.End;
        var close = type.CloseBraceToken.SpanStart;
        if (file.Layout.LineStart(close) <= open)
        {
            return string.IsNullOrWhiteSpace(file.Text[open..close])
                ? file.Replace(type.OpenBraceToken.GetPreviousToken().Span.End, close, $"{newline}{outer}{{{newline}{code}{newline}{outer}")
                : file.Insert(close, newline + code + newline + outer);
        }

        return file.Insert(file.Layout.NextLine(open), code + newline + (type.Members.Count > 0 ? newline : ""));
    }

    private static EditResult Inline(EditableFile file, TypeDeclarationSyntax type, SyntaxNode neighbour, string text, string outer)
    {
        var next = neighbour.GetLastToken().GetNextToken();
        var indentation = next == type.CloseBraceToken ? outer : outer + file.IndentUnit;
        var code = file.Layout.Newline + file.Format(text, outer + file.IndentUnit) + file.Layout.Newline + indentation;
        return string.IsNullOrWhiteSpace(file.Text[neighbour.Span.End..next.SpanStart])
            ? file.Replace(neighbour.Span.End, next.SpanStart, code)
            : file.Insert(next.SpanStart, code);
    }
}
