using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>Passes the runner's cancellation token to what a test waits for, as the analyzers of xUnit.net 3 ask.</summary>
internal static class PassedCancellation
{
    private const string Token = "TestContext.Current.CancellationToken";

    private static readonly string[] Cancellable =
    [
        "SendAsync", "GetAsync", "PostAsync", "PutAsync", "DeleteAsync", "GetFromJsonAsync", "PostAsJsonAsync", "PutAsJsonAsync", "ReadAsStringAsync", "ReadFromJsonAsync", "SaveChangesAsync",
    ];

    /// <summary>The edits of a file.</summary>
    public static IEnumerable<TextEdit> Edits(CompilationUnitSyntax root) =>
        from method in root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.Has("Fact", "Theory")
        from call in method.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where IsOfTest(call) && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name } && Cancellable.Contains(name)
        select TextEdit.Insert(call.ArgumentList.CloseParenToken.SpanStart, call.ArgumentList.Arguments.Count == 0 ? Token : $", {Token}");

    // What a test hands to others is theirs to cancel, except for an action whose exception it waits for.
    private static bool IsOfTest(SyntaxNode call) =>
        call.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not { } lambda
        || lambda.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: var called } && called.ToString() == "Assert.CatchAsync";
}
