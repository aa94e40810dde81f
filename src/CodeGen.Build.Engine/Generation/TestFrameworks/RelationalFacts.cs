using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>
/// Marks the tests that need a relational database: xUnit.net 2 decides before a test runs whether it is skipped, by its attribute, where
/// others decide in the test.
/// </summary>
internal static class RelationalFacts
{
    /// <summary>The edits of a file.</summary>
    public static IEnumerable<TextEdit> Edits(CompilationUnitSyntax root) =>
        from method in root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        let check = method.Body?.Statements.FirstOrDefault() as IfStatementSyntax
        where check?.Condition.ToString() == "!Host.IsRelational" && check.Statement.ToString().Contains("Assert.Ignore(", StringComparison.Ordinal)
        let fact = method.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString() == "Fact")
        where fact is not null
        let reason = check.DescendantNodes().OfType<ArgumentListSyntax>().First()
        from edit in new[] { new TextEdit(fact.Name.Span, $"RelationalFact{reason}"), new TextEdit(WithBlankLine(check), string.Empty) }
        select edit;

    private static TextSpan WithBlankLine(IfStatementSyntax check)
    {
        var lines = check.SyntaxTree.GetText().Lines;
        var span = TestSyntax.LinesOf(check);
        var next = lines.GetLineFromPosition(span.End);
        return next.Span.IsEmpty ? TextSpan.FromBounds(span.Start, next.EndIncludingLineBreak) : span;
    }
}
