using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Initialization.Editing;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>Finds the test projects of a project: in the solution that holds it, else beside it.</summary>
internal static partial class TestProjectSearch
{
    private static readonly string[] FrameworkPackages =
        ["Microsoft.NET.Test.Sdk", "NUnit", "xunit", "xunit.v3", "MSTest", "MSTest.TestFramework", "TUnit"];

    /// <summary>The test projects that may be meant; those that reference the project when any does.</summary>
    public static ImmutableArray<string> Find(EditSession files, string project)
    {
        var tests = Candidates(project)
            .Where(candidate => candidate != project && File.Exists(candidate))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Where(candidate => IsTestProject(new ProjectFacts(files, candidate)))
            .ToImmutableArray();
        var referencing = tests.Where(test => new ProjectFacts(files, test).ProjectReferences().Contains(project)).ToImmutableArray();
        return referencing.IsEmpty ? tests : referencing;
    }

    private static bool IsTestProject(ProjectFacts facts) =>
        facts.IsSdkStyle
        && (facts.Property("IsTestProject") is { } said
            ? said.Equals("true", StringComparison.OrdinalIgnoreCase)
            : FrameworkPackages.Any(facts.Packages().ContainsKey));

    private static IEnumerable<string> Candidates(string project)
    {
        var directory = Path.GetDirectoryName(project)!;
        var top = ProjectLocator.GitTopLevel(directory);
        var solution = ProjectLocator.SelfAndAncestors(directory)
            .TakeWhile(folder => top is null || folder.Length >= top.Length)
            .SelectMany(folder => Directory.GetFiles(folder, "*.sln*").Order(StringComparer.Ordinal))
            .Where(file => Path.GetExtension(file) is ".sln" or ".slnx")
            .Select(ProjectsOf)
            .FirstOrDefault(projects => projects.Contains(project));
        return solution ?? Beside(directory);
    }

    private static List<string> ProjectsOf(string solution)
    {
        var folder = Path.GetDirectoryName(solution)!;
        return
        [
            .. ProjectPath().Matches(File.ReadAllText(solution))
                .Select(match => match.Groups["path"].Value.Replace('\\', '/'))
                .Select(path => Path.GetFullPath(Path.Combine(folder, path))),
        ];
    }

    private static IEnumerable<string> Beside(string directory)
    {
        var parent = Path.GetDirectoryName(directory);
        if (parent is null)
        {
            return [];
        }

        var folders = Children(parent)
            .Concat(new[] { parent, Path.GetDirectoryName(parent) }
                .OfType<string>()
                .SelectMany(folder => new[] { Path.Combine(folder, "test"), Path.Combine(folder, "tests") })
                .SelectMany(Children));
        return folders.SelectMany(folder => Directory.GetFiles(folder, "*.csproj"));
    }

    private static IEnumerable<string> Children(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { IgnoreInaccessible = true })
        : [];

    // Both solution formats quote the path: Project("{…}") = "Name", "path.csproj", and <Project Path="path.csproj".
    [GeneratedRegex("\"(?<path>[^\"\\r\\n]+\\.csproj)\"", RegexOptions.IgnoreCase)]
    private static partial Regex ProjectPath();
}
