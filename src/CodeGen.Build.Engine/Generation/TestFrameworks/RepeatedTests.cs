using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>Repeats in a loop what NUnit's <c>[Repeat]</c> repeats; the other frameworks have no attribute for it.</summary>
internal static class RepeatedTests
{
    private const string Repeat = "Repeat";
    private const string Unit = "    ";

    /// <summary>The edits of a file.</summary>
    public static IEnumerable<TextEdit> Edits(CompilationUnitSyntax root) =>
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Has(Repeat)).SelectMany(OfMethod);

    private static IEnumerable<TextEdit> OfMethod(MethodDeclarationSyntax method)
    {
        var attribute = method.AttributeLists.SelectMany(list => list.Attributes).First(attribute => attribute.Name.ToString() == Repeat);
        yield return new TextEdit(TestSyntax.LinesOf(attribute.Parent!), string.Empty);

        var lines = method.SyntaxTree.GetText().Lines;
        var (open, close) = (lines.IndexOf(method.Body!.OpenBraceToken.SpanStart), lines.IndexOf(method.Body.CloseBraceToken.SpanStart));
        var indentation = TestSyntax.Indentation(method.Body) + Unit;
        var count = attribute.ArgumentList!.Arguments[0];
        yield return TextEdit.Insert(
            lines[open + 1].Start, $"{indentation}for (var attempt = 1; attempt <= {count}; attempt++)\n{indentation}{{\n{Unit}");
        for (var line = open + 2; line < close; line++)
        {
            if (lines[line].Span.Length > 0)
            {
                yield return TextEdit.Insert(lines[line].Start, Unit);
            }
        }

        yield return TextEdit.Insert(lines[close].Start, $"{indentation}}}\n");
    }
}
