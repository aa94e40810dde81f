using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Initialization.Editing;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>Finds the test projects of a project: in the solution that holds it, else beside it.</summary>
internal static partial class TestProjectSearch
{
    /// <summary>
    /// The test projects that may be meant; those that reference the project when any does. Without a solution a neighbour counts
    /// only when it references the project or carries its name: what else lies there may be a stranger's.
    /// </summary>
    public static ImmutableArray<string> Find(EditSession files, string project)
    {
        var solution = SolutionProjects(project);
        var tests = (solution ?? Beside(project))
            .Where(candidate => candidate != project && File.Exists(candidate))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Where(candidate => solution is not null || IsOurs(files, candidate, project))
            .Where(candidate => IsTestProject(new ProjectFacts(files, candidate)))
            .ToImmutableArray();
        var referencing = tests.Where(test => new ProjectFacts(files, test).ProjectReferences().Contains(project)).ToImmutableArray();
        return referencing.IsEmpty ? tests : referencing;
    }

    private static bool IsOurs(EditSession files, string candidate, string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        if (Path.GetFileName(candidate).StartsWith($"{name}.", StringComparison.OrdinalIgnoreCase)
            && Path.GetFileNameWithoutExtension(candidate) != name)
        {
            return true;
        }

        try
        {
            return new ProjectFacts(files, candidate).ProjectReferences().Contains(project);
        }
        catch (UnreadableProjectException)
        {
            return false; // A neighbour that nothing ties to the project is not its problem.
        }
    }

    private static bool IsTestProject(ProjectFacts facts) =>
        facts.IsSdkStyle
        && (facts.Property("IsTestProject") is { } said
            ? said.Equals("true", StringComparison.OrdinalIgnoreCase)
            : TestPackages.IsSdk(facts.Sdk) || facts.Packages().Keys.Any(TestPackages.Contain));

    private static List<string>? SolutionProjects(string project)
    {
        var directory = Path.GetDirectoryName(project)!;
        return Repository(directory)
            .SelectMany(folder => Directory.GetFiles(folder, "*.sln*").Order(StringComparer.Ordinal))
            .Where(file => Path.GetExtension(file) is ".sln" or ".slnx")
            .Select(ProjectsOf)
            .FirstOrDefault(projects => projects.Contains(project));
    }

    // Up to the git top level, where there is one.
    private static IEnumerable<string> Repository(string directory)
    {
        var top = RepositoryRoot.GitTopLevel(directory);
        return ProjectLocator.SelfAndAncestors(directory).TakeWhile(folder => top is null || folder.Length >= top.Length);
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

    private static IEnumerable<string> Beside(string project)
    {
        var around = Repository(Path.GetDirectoryName(project)!).Skip(1).Take(2).ToList();
        return around.Take(1)
            .Concat(around.SelectMany(folder => new[] { Path.Combine(folder, "test"), Path.Combine(folder, "tests") }))
            .SelectMany(Children)
            .SelectMany(folder => InFolder(() => Directory.GetFiles(folder, "*.csproj")));
    }

    private static IEnumerable<string> Children(string folder) => InFolder(() => Directory.GetDirectories(folder, "*", new EnumerationOptions { IgnoreInaccessible = true }));

    // Neighbours of the project are not ours: they may go away, or be closed to us, while we look.
    private static string[] InFolder(Func<string[]> list)
    {
        try
        {
            return list();
        }
        catch (Exception exception) when (exception is DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // Both solution formats quote the path: Project("{…}") = "Name", "path.csproj", and <Project Path="path.csproj".
    [GeneratedRegex("\"(?<path>[^\"\\r\\n]+\\.csproj)\"", RegexOptions.IgnoreCase)]
    private static partial Regex ProjectPath();
}
