using CodeGen.Build.Engine.Generation.Templates;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>
/// Turns a test file that a template wrote for NUnit into one of another framework. What is not NUnit's is left as it is, so that a
/// template may as well be written in the words of the framework itself.
/// </summary>
internal static class TestTranslation
{
    /// <summary>The file in the words of a framework.</summary>
    /// <exception cref="TemplateException">The template says something that the framework has no word for.</exception>
    public static GeneratedFile Translate(GeneratedFile file, string template, TestDialect dialect)
    {
        Func<CompilationUnitSyntax, IEnumerable<TextEdit>>[] steps =
        [
            root => TestAttributes.Edits(root, dialect),
            RepeatedTests.Edits,
            .. dialect.Adaptations,
            root => TestAssertions.Edits(root, template, dialect),
        ];
        return steps.Aggregate(file, (current, step) => EditedFile.Apply(current, step(CSharpSyntaxTree.ParseText(current.Content).GetCompilationUnitRoot())));
    }
}
