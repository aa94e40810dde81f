using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;

namespace CodeGen.Build.Engine.Validation;

/// <summary>Sorts C# files by the project whose folder they are in.</summary>
internal sealed class PlacedSources
{
    public PlacedSources(GeneratedSources sources, ValidationScope scope, string projectDirectory, string? testProject)
    {
        var testDirectory = testProject is null ? null : Path.GetDirectoryName(testProject);
        var code = sources.Changes.Concat(scope.Alongside)
            .Where(change => Path.GetExtension(change.Path).Equals(".cs", StringComparison.OrdinalIgnoreCase))
            .DistinctBy(change => change.Path, StringComparer.Ordinal)
            .ToLookup(change => Place(change.Path, projectDirectory, testDirectory));
        OfProject = [.. code[projectDirectory]];
        OfTests = testDirectory is null ? [] : [.. code[testDirectory]];
        Outside = [.. code[""].Select(change => change.Path).Order(StringComparer.Ordinal)];
    }

    /// <summary>The files of the project.</summary>
    public ImmutableArray<SourceChange> OfProject { get; }

    /// <summary>The files of the test project.</summary>
    public ImmutableArray<SourceChange> OfTests { get; }

    /// <summary>Files of neither.</summary>
    public ImmutableArray<string> Outside { get; }

    /// <summary>The deeper folder wins: a test project may lie inside the project's folder.</summary>
    private static string Place(string path, string projectDirectory, string? testDirectory) =>
        new[] { projectDirectory, testDirectory }
            .OfType<string>()
            .Where(directory => path.StartsWith(Path.TrimEndingDirectorySeparator(directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .MaxBy(directory => directory.Length) ?? "";
}
