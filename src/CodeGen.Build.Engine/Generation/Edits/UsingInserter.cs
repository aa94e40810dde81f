using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Adds a using directive where the file's own order wants it.</summary>
internal static class UsingInserter
{
    public static EditResult Apply(EditableFile file, AddUsing operation, IReadOnlySet<string> globalUsings)
    {
        var name = operation.Namespace.StartsWith("global::", StringComparison.Ordinal)
            ? operation.Namespace["global::".Length..]
            : operation.Namespace;
        if (name.Length == 0 || globalUsings.Contains(name) || ImportedNamespaces.Includes(file.Root, name))
        {
            return file.Unchanged;
        }

        var directives = Directives(file.Root);
        var plain = directives.Where(IsPlain).Where(directive => !IsConditional(file, directive)).ToImmutableArray();
        return plain.Length > 0 ? IntoGroup(file, name, UsingGroups.For(file, plain, name))
            : directives.Length > 0 ? BeforeFirst(file, name, directives[0])
            : Alone(file, name);
    }

    private static ImmutableArray<UsingDirectiveSyntax> Directives(CompilationUnitSyntax root)
    {
        var own = root.Usings.Where(directive => !directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)).ToImmutableArray();
        return own.Length > 0
            ? own
            : root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseNamespaceDeclarationSyntax>()
                .Select(space => space.Usings.ToImmutableArray())
                .FirstOrDefault(usings => usings.Length > 0, []);
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None);

    private static bool IsConditional(EditableFile file, SyntaxNode node) =>
        file.Regions.Around(node.SpanStart, file.Root.FullSpan) is not null;

    private static EditResult IntoGroup(EditableFile file, string name, UsingGroups.Group group)
    {
        var neighbours = group.Directives;
        var index = group.PositionOf(name);
        return index == 0
            ? file.Insert(file.Layout.LineStart(neighbours[0].SpanStart), Line(file, name, neighbours[0]))
            : After(file, name, neighbours[index - 1]);
    }

    private static EditResult After(EditableFile file, string name, UsingDirectiveSyntax previous)
    {
        var position = file.Layout.NextLine(previous.Span.End);
        var line = Line(file, name, previous);
        return position == file.Layout.LineEnd(previous.Span.End)
            ? file.Insert(position, file.Layout.Newline + line.TrimEnd('\r', '\n'))
            : file.Insert(position, line);
    }

    private static EditResult BeforeFirst(EditableFile file, string name, UsingDirectiveSyntax first)
    {
        var position = file.Regions.Around(first.SpanStart, file.Root.FullSpan)?.Start ?? file.Layout.LineStart(first.SpanStart);
        return file.Insert(position, Line(file, name, first));
    }

    private static EditResult Alone(EditableFile file, string name)
    {
        var position = FileHeader.End(file);
        var newline = file.Layout.Newline;
        if (position > file.Layout.LineStart(position))
        {
            return file.Insert(position, $"{newline}using {name};");
        }

        var standsApart = position == file.Text.Length || file.Layout.IsBlank(position);
        return file.Insert(position, $"using {name};{newline}{(standsApart ? "" : newline)}");
    }

    private static string Line(EditableFile file, string name, SyntaxNode neighbour) =>
        $"{file.Layout.Indentation(neighbour.SpanStart)}using {name};{file.Layout.Newline}";
}
