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
        "xunit" when Asserts(tests, "Xunit.Assert", "Equal", parameter: "DateTimeOffset") => TestFramework.Xunit,
        "mstest" when Asserts(tests, "Microsoft.VisualStudio.TestTools.UnitTesting.Assert", "IsInRange") => TestFramework.MSTest,
        _ => TestFramework.None,
    };

    // The newest member that generated tests use tells a version that has them all.
    private static bool Asserts(CodeBase tests, string type, string member, string? parameter = null) =>
        tests.Compilation.GetTypesByMetadataName(type).SelectMany(found => found.GetMembers(member)).OfType<IMethodSymbol>()
            .Any(method => parameter is null || method.Parameters.Any(candidate => candidate.Type.Name == parameter));
}
