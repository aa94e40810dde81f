namespace CodeGen.Build.UnitTests.Documentation;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path in it.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The text of a file in it.</summary>
    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "CodeGen.Build.sln"))
            ? directory
            : Find(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests run outside of their repository."));
}
