using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>Says which classes and methods are tests, and with which cases.</summary>
internal static class TestAttributes
{
    private const string Test = "Test";
    private const string Case = "TestCase";
    private const string Fixture = "TestFixture";

    /// <summary>The edits of a file.</summary>
    public static IEnumerable<TextEdit> Edits(CompilationUnitSyntax root, TestDialect dialect) =>
        root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(type => type.Members.Any(member => member.Has(Test, Case)))
            .SelectMany(type => OfClass(type, dialect).Concat(type.Members.SelectMany(member => OfMethod(member, dialect))));

    private static IEnumerable<TextEdit> OfClass(TypeDeclarationSyntax type, TestDialect dialect)
    {
        foreach (var list in type.AttributeLists.Where(list => list.Attributes is [var only] && only.Name.ToString() == Fixture))
        {
            yield return new TextEdit(TestSyntax.LinesOf(list), string.Empty);
        }

        var setup = TestSyntax.HostOf(type) is { } host ? TestSyntax.SetupOf(host) : null;
        var indentation = TestSyntax.Indentation(type.AttributeLists.Count > 0 ? type.AttributeLists[0] : type);
        var attributes = string.Concat(dialect.ClassAttributes(setup).Where(attribute => !type.Has(attribute)).Select(attribute => $"[{attribute}]\n{indentation}"));
        if (attributes.Length > 0)
        {
            yield return TextEdit.Insert(type.Modifiers[0].SpanStart, attributes);
        }
    }

    private static IEnumerable<TextEdit> OfMethod(MemberDeclarationSyntax method, TestDialect dialect)
    {
        var cases = method.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => attribute.Name.ToString() == Case).ToList();
        foreach (var test in method.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => attribute.Name.ToString() == Test))
        {
            yield return new TextEdit(test.Name.Span, dialect.Test);
        }

        if (cases.Count > 0)
        {
            yield return TextEdit.Insert(cases[0].Parent!.SpanStart, $"[{dialect.TestOfCases}]\n{TestSyntax.Indentation(cases[0])}");
        }

        foreach (var given in cases)
        {
            yield return new TextEdit(given.Name.Span, dialect.Case);
        }
    }
}
