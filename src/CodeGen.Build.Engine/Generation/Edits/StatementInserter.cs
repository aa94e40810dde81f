using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>Adds a statement to a method or to top-level statements, at an anchor.</summary>
internal static class StatementInserter
{
    public static EditResult Apply(EditableFile file, AddStatement operation)
    {
        var bodies = StatementBodies.Find(file.Root, operation);
        if (bodies.IsEmpty)
        {
            return new EditResult(null, $"{Place(operation)} was not found in the file");
        }

        var wanted = ParsedStatements.Parse(operation.Text, file.Options);
        if (wanted.IsEmpty)
        {
            return new EditResult(null, $"the text to add is not a statement: {operation.Text.Trim()}");
        }

        var missing = wanted.Where(statement => !bodies.Any(body => Contains(body, statement))).ToImmutableArray();
        return missing.IsEmpty ? file.Unchanged
            : Insert(file, operation, bodies, missing.Length == wanted.Length ? operation.Text : ParsedStatements.TextOf(missing));
    }

    private static bool Contains(StatementBody body, StatementSyntax wanted) =>
        body.Nodes
            .SelectMany(node => node.DescendantNodesAndSelf())
            .Any(node => node is StatementSyntax or ExpressionSyntax { Parent: ArrowExpressionClauseSyntax }
                && (SyntaxComparison.AreSame(node, wanted)
                    || (node is ExpressionSyntax && wanted is ExpressionStatementSyntax expression && SyntaxComparison.AreSame(node, expression.Expression))));

    private static EditResult Insert(EditableFile file, AddStatement operation, ImmutableArray<StatementBody> bodies, string text)
    {
        if (operation.Anchor == EditAnchor.EndOfMethod)
        {
            return bodies.FirstOrDefault(body => body.HasCode) switch
            {
                { Block: { } block } => BlockEnd.Insert(file, block, text),
                { Method: { ExpressionBody: { } arrow } method } => ExpressionBody.Append(file, method, arrow, text),
                { } topLevel => BlockEnd.InsertAtTopLevel(file, topLevel, text),
                null => new EditResult(null, $"{Place(operation)} has no body"),
            };
        }

        var (body, anchor) = bodies.Select(body => (body, Anchor(body, operation.Anchor))).FirstOrDefault(found => found.Item2 is not null);
        return anchor is null ? new EditResult(null, $"{Wanted(operation.Anchor)} was not found in {Place(operation)}")
            : ApplicationAnchors.StatementOf(anchor) is { } statement ? BeforeStatement.Insert(file, statement, ApplicationAnchors.ReceiverOf(anchor), text)
            : body is { Method: { ExpressionBody: { } expression } holder } ? ExpressionBody.Prepend(file, holder, expression, text)
            : new EditResult(null, $"{Wanted(operation.Anchor)} stands in an expression of {Place(operation)}");
    }

    private static InvocationExpressionSyntax? Anchor(StatementBody body, EditAnchor anchor)
    {
        var anchors = new ApplicationAnchors(body.Nodes);
        return anchor == EditAnchor.BeforeBuild ? anchors.FindBuild() : anchors.FindRun();
    }

    private static string Wanted(EditAnchor anchor) =>
        anchor == EditAnchor.BeforeBuild
            ? "the statement that calls Build() on the variable of WebApplication.CreateBuilder()"
            : "the statement that calls Run() or RunAsync() on the WebApplication variable";

    private static string Place(AddStatement operation) =>
        (operation.Type, operation.Method) switch
        {
            (null, null) => "a file with top-level statements",
            (null, { } method) => $"the method '{method}'",
            ({ } type, null) => $"the type '{type}'",
            ({ } type, { } method) => $"the method '{type}.{method}'",
        };
}
