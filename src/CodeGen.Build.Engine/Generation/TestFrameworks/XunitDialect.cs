using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>xUnit.net 2: an instance per test, shared state in collection fixtures, and no way to skip a test that runs.</summary>
internal class XunitDialect : TestDialect
{
    public override string Folder => "xunit";

    public override string Namespace => "Xunit";

    public override string Test => "Fact";

    public override string TestOfCases => "Theory";

    public override string Case => "InlineData";

    public override ImmutableArray<Func<CompilationUnitSyntax, IEnumerable<TextEdit>>> Adaptations => [RelationalFacts.Edits, InjectedHost.Edits];

    public override IEnumerable<string> ClassAttributes(string? setup) => setup is null ? [] : [$"Collection(nameof({setup}))"];

    public override string Write(Assertion assertion)
    {
        var (actual, arguments) = (assertion.Actual, assertion.Arguments);
        return assertion.Kind switch
        {
            AssertionKind.Equal or AssertionKind.EqualSequence => $"Assert.Equal({arguments[0]}, {actual})",
            AssertionKind.NotEqual => $"Assert.NotEqual({arguments[0]}, {actual})",
            AssertionKind.Near => $"Assert.Equal({arguments[0]}, {actual}, {arguments[1]})",
            AssertionKind.True or AssertionKind.False => $"Assert.{assertion.Kind}({actual}{Message(assertion)})",
            AssertionKind.Null or AssertionKind.NotNull or AssertionKind.Empty or AssertionKind.Single => $"Assert.{assertion.Kind}({actual})",
            AssertionKind.AnyOf => $"Assert.Contains({actual}, new[] {{ {string.Join(", ", arguments)} }})",
            AssertionKind.Equivalent => $"Assert.Equivalent({arguments[0]}, {actual}, strict: true)",
            AssertionKind.Contains or AssertionKind.ContainsKey => $"Assert.Contains({arguments[0]}, {actual})",
            AssertionKind.DoesNotContain => $"Assert.DoesNotContain({arguments[0]}, {actual})",
            AssertionKind.InRange => $"Assert.InRange({actual}, {arguments[0]}, {arguments[1]})",
            _ => $"Assert.IsType<{arguments[0]}>({actual})",
        };
    }

    public override string? Skip(string reason) => null;

    public override string Caught(string action) => $"await Record.ExceptionAsync({action})";

    // Only what is said of a condition can say more; the others show the values.
    private static string Message(Assertion assertion) => assertion.Message is { } message ? $", {message}" : string.Empty;
}
