using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Yaml;
using CodeGen.Build.UnitTests.Documentation;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>All good specs of the repository.</summary>
internal static class ExampleSpecs
{
    /// <summary>Their paths, relative to the repository.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("tests"), "*.feature.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("tests/conformance/errors/", StringComparison.Ordinal) && !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The trees, by path.</summary>
    public static IReadOnlyDictionary<string, FuzzNode> Trees { get; } = Paths.ToDictionary(path => path, path => FuzzNode.Of(Tree(path)));

    private static SpecNode Tree(string path) =>
        YamlReader.Read(Repository.Read(path), new FindingList(path), new AliasBudget()) ?? throw new InvalidOperationException($"{path} holds nothing.");
}
