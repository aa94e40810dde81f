using System.Text;
using CodeGen.Build.UnitTests.Documentation;

namespace CodeGen.Build.UnitTests.Conformance;

/// <summary>
/// The folder <c>tests/conformance</c>: <c>constructs</c> holds a small spec for each construct of the format with its model,
/// <c>errors</c> one for each code with what is said about it.
/// </summary>
internal static class ConformanceFolder
{
    private const string Extension = ".feature.yaml";
    private const string Accept = "CODEGEN_ACCEPT_SNAPSHOTS";

    /// <summary>The specs of constructs, by name.</summary>
    public static IEnumerable<string> Constructs => Names("constructs");

    /// <summary>The specs of errors, by code.</summary>
    public static IEnumerable<string> Errors => Names("errors");

    /// <summary>The path of a spec.</summary>
    public static string Spec(string folder, string name) => PathOf(folder, name + Extension);

    /// <summary>The lines of a committed snapshot; none when there is none.</summary>
    public static string[] Lines(string folder, string file) => File.Exists(PathOf(folder, file)) ? File.ReadAllLines(PathOf(folder, file)) : [];

    /// <summary>Holds a text against the committed one; <c>CODEGEN_ACCEPT_SNAPSHOTS=1</c> commits it.</summary>
    public static void AssertAccepted(string folder, string file, string actual)
    {
        var path = PathOf(folder, file);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, actual, new UTF8Encoding(false));
        }

        Assert.That(path, Does.Exist, $"No snapshot was accepted yet: run with {Accept}=1.");
        Assert.That(actual, Is.EqualTo(File.ReadAllText(path).ReplaceLineEndings("\n")), $"To accept the change of {file}, run with {Accept}=1.");
    }

    private static string PathOf(string folder, string file) => Repository.PathOf(Path.Combine("tests", "conformance", folder, file));

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(PathOf(folder, ""), "*" + Extension)
        .Select(path => Path.GetFileName(path)[..^Extension.Length])
        .Order(StringComparer.Ordinal);
}
