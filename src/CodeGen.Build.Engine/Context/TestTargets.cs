using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Context;

/// <summary>Tells for which framework generated tests are written: of what kind, of which generation, and whether it is new enough.</summary>
internal static class TestTargets
{
    /// <summary>The framework by its word in facts.</summary>
    public static TestFramework Of(string? word, CodeBase tests) => word switch
    {
        "nunit" => TestFramework.NUnit,
        "xunit" when tests.References("xunit.v3.core") => TestFramework.XunitV3,
        "xunit" when Asserts(tests, "Xunit.Assert", "Equivalent") => TestFramework.Xunit,
        "mstest" when Asserts(tests, "Microsoft.VisualStudio.TestTools.UnitTesting.Assert", "IsInRange") => TestFramework.MSTest,
        _ => TestFramework.None,
    };

    private static bool Asserts(CodeBase tests, string type, string member) =>
        tests.Compilation.GetTypesByMetadataName(type).Any(found => !found.GetMembers(member).IsEmpty);
}
