namespace CodeGen.Build.UnitTests.Specs;

/// <summary>The spec files under tests/specs.</summary>
internal static class SpecFixtures
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "specs", name);
}
