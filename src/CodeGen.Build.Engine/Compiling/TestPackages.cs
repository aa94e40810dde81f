namespace CodeGen.Build.Engine.Compiling;

/// <summary>What a project file says by which a test project is known.</summary>
internal static class TestPackages
{
    private static readonly string[] Names =
    [
        "Microsoft.NET.Test.Sdk", "NUnit", "xunit", "xunit.core", "MSTest", "MSTest.TestFramework", "TUnit",
    ];

    /// <summary>Whether whoever references the package tests with it; xUnit 3 has one for each way to run it.</summary>
    public static bool Contain(string package) =>
        Names.Contains(package, StringComparer.OrdinalIgnoreCase) || package.StartsWith("xunit.v3", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an SDK brings a test framework.</summary>
    public static bool IsSdk(string? sdk) => sdk?.StartsWith("MSTest.Sdk", StringComparison.OrdinalIgnoreCase) == true;
}
