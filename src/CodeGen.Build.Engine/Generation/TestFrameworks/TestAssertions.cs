using CodeGen.Build.Engine.Generation.Templates;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>Says in a framework's own words what NUnit's assertions say.</summary>
internal static class TestAssertions
{
    /// <summary>The edits of a file.</summary>
    /// <exception cref="TemplateException">The template says something that the framework has no word for.</exception>
    public static IEnumerable<TextEdit> Edits(CompilationUnitSyntax root, string template, TestDialect dialect) =>
        from call in root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        let text = Translated(call, template, dialect)
        where text is not null
        select new TextEdit(call.Span, text);

    private static string? Translated(InvocationExpressionSyntax call, string template, TestDialect dialect) => call.Expression.ToString() switch
    {
        "Assert.That" => That(call, template, dialect),
        "Assert.Ignore" => dialect.Skip(call.ArgumentList.Arguments.ToString()) ?? throw Unknown(call, template, dialect),
        "Assert.CatchAsync" => dialect.Caught(call.ArgumentList.Arguments.ToString()),
        _ => null,
    };

    private static string That(InvocationExpressionSyntax call, string template, TestDialect dialect)
    {
        var assertions = AssertionReader.Read(call) ?? throw Unknown(call, template, dialect);
        return assertions.Length == 1 || call.Parent is ExpressionStatementSyntax
            ? string.Join($";\n{TestSyntax.Indentation(call)}", assertions.Select(dialect.Write))
            : throw Unknown(call, template, dialect);
    }

    private static TemplateException Unknown(InvocationExpressionSyntax call, string template, TestDialect dialect) =>
        new(template, $"'{call}' has no translation from NUnit to {dialect.Namespace}; say it in the framework's own words in a template of the folder tests/{dialect.Folder}");
}
