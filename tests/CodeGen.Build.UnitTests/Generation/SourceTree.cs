namespace CodeGen.Build.UnitTests.Generation;

/// <summary>The repository that the tests were built from: committed specs and snapshots are read, and accepted, there.</summary>
internal static class SourceTree
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file of these tests.</summary>
    public static string PathOf(params string[] parts) =>
        Path.Combine([Root, "tests", "CodeGen.Build.UnitTests", "Generation", .. parts]);

    private static string Find(string directory) => File.Exists(Path.Combine(directory, "CodeGen.Build.sln"))
        ? directory
        : Find(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests run outside of their repository."));
}
