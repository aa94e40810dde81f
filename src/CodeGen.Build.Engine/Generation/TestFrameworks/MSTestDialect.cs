namespace CodeGen.Build.Engine.Generation.TestFrameworks;

/// <summary>MSTest: an instance per test, and classes that run side by side where the assembly asks for it.</summary>
internal sealed class MSTestDialect : TestDialect
{
    public override string Folder => "mstest";

    public override string Namespace => "Microsoft.VisualStudio.TestTools.UnitTesting";

    public override string Test => "TestMethod";

    public override string TestOfCases => "TestMethod";

    public override string Case => "DataRow";

    public override IEnumerable<string> ClassAttributes(string? setup) => setup is null ? ["TestClass"] : ["TestClass", "DoNotParallelize"];

    public override string Write(Assertion assertion)
    {
        var (actual, arguments) = (assertion.Actual, assertion.Arguments);
        var message = assertion.Message is { } said ? $", {said}" : string.Empty;
        return assertion.Kind switch
        {
            AssertionKind.Equal => $"Assert.AreEqual({arguments[0]}, {actual}{message})",
            AssertionKind.EqualSequence => $"CollectionAssert.AreEqual({arguments[0]}, {Assertion.Operand(actual)}.ToArray(){message})",
            AssertionKind.NotEqual => $"Assert.AreNotEqual({arguments[0]}, {actual}{message})",
            AssertionKind.Near => $"Assert.IsInRange({Assertion.Operand(arguments[0])} - {arguments[1]}, {Assertion.Operand(arguments[0])} + {arguments[1]}, {actual}{message})",
            AssertionKind.True or AssertionKind.False or AssertionKind.Null or AssertionKind.Empty => $"Assert.Is{assertion.Kind}({actual}{message})",
            AssertionKind.NotNull => $"Assert.IsNotNull({actual}{message})",
            AssertionKind.Single => $"Assert.ContainsSingle({actual}{message})",
            AssertionKind.AnyOf => $"Assert.Contains({actual}, new[] {{ {string.Join(", ", arguments)} }}{message})",
            AssertionKind.Equivalent => $"CollectionAssert.AreEquivalent({arguments[0]}, {Assertion.Operand(actual)}.ToArray(){message})",
            AssertionKind.Contains => $"Assert.Contains({arguments[0]}, {actual}{message})",
            AssertionKind.ContainsKey => $"Assert.Contains({arguments[0]}, {Assertion.Operand(actual)}.Keys{message})",
            AssertionKind.DoesNotContain => $"Assert.DoesNotContain({arguments[0]}, {actual}{message})",
            AssertionKind.InRange => $"Assert.IsInRange({arguments[0]}, {arguments[1]}, {actual}{message})",
            _ => $"Assert.IsInstanceOfType<{arguments[0]}>({actual}{message})",
        };
    }

    public override string? Skip(string reason) => $"Assert.Inconclusive({reason})";

    public override string Caught(string action) => $"await Assert.ThrowsAsync<Exception>({action})";
}
