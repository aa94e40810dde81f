using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Finds the project that a feature's tests belong to.</summary>
public static class TestProjectFinder
{
    /// <summary>
    /// Takes <c>CodeGenTestProject</c>; else the one test project that references the project: in the solution, else in the nearest solution
    /// above the project that holds it, else in the folders beside the project. The answer does not depend on what is being built.
    /// </summary>
    public static TestProjectChoice Find(BuildRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.TestProject is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? new TestProjectChoice(Path.GetFullPath(named), null)
                : None($"CodeGenTestProject names '{named}', which does not exist. Correct the property in '{request.Project}'.");
        }

        var found = Candidates(request).Where(path => IsTestProjectOf(path, request.Project)).ToImmutableArray();
        return found switch
        {
            [] => None($"No test project references '{Path.GetFileName(request.Project)}', so generated tests stay in the gate. Add one, or name it by the property CodeGenTestProject."),
            [var only] => new TestProjectChoice(only, null),
            _ => Several(request, found),
        };
    }

    private static ImmutableArray<string> Candidates(BuildRequest request)
    {
        if ((request.Solution ?? SolutionAbove(request.Project)) is { } solution && File.Exists(solution))
        {
            return SolutionProjects.Read(solution);
        }

        return Path.GetDirectoryName(request.ProjectDirectory) is { } parent
            ? [.. Directory.EnumerateDirectories(parent).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string? SolutionAbove(string project)
    {
        for (var directory = Path.GetDirectoryName(project); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            var solutions = Directory.EnumerateFiles(directory, "*.sln*")
                .Where(file => Path.GetExtension(file) is ".sln" or ".slnx")
                .Order(StringComparer.Ordinal);
            if (solutions.FirstOrDefault(solution => SolutionProjects.Read(solution).Contains(project, StringComparer.Ordinal)) is { } holder)
            {
                return holder;
            }

            if (Path.Exists(Path.Combine(directory, ".git")))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsTestProjectOf(string candidate, string project)
    {
        var file = ProjectFile.Read(candidate);
        return file.ProjectReferences.Any(reference => References(file, reference, project)) && IsTestProject(file);
    }

    private static bool References(ProjectFile file, string reference, string project) =>
        file.Resolve(reference) is { } path
            ? path == project
            : Path.GetFileName(reference).Equals(Path.GetFileName(project), StringComparison.OrdinalIgnoreCase);

    private static bool IsTestProject(ProjectFile file)
    {
        if (file.Property("IsTestProject") is { Length: > 0 } said)
        {
            return said.Equals("true", StringComparison.OrdinalIgnoreCase);
        }

        return TestPackages.IsSdk(file.Sdk)
            || file.Packages.Concat(SharedFiles(file.Path).SelectMany(shared => ProjectFile.Read(shared).Packages))
                .Any(TestPackages.Contain);
    }

    /// <summary>The nearest Directory.Build files above a project, which may hold the packages of all tests.</summary>
    private static IEnumerable<string> SharedFiles(string project)
    {
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets"])
        {
            for (var directory = Path.GetDirectoryName(project); directory is not null; directory = Path.GetDirectoryName(directory))
            {
                if (Path.Combine(directory, name) is var path && File.Exists(path))
                {
                    yield return path;
                    break;
                }
            }
        }
    }

    private static TestProjectChoice None(string message) => new(null, Finding.Of(ValidationFindings.NoTestProject, message));

    private static TestProjectChoice Several(BuildRequest request, ImmutableArray<string> found)
    {
        var names = string.Join(", ", found.Select(path => Path.GetRelativePath(request.ProjectDirectory, path).Replace('\\', '/')));
        var text = $"Which of these test projects do the tests of generated features belong to: {names}?";
        return new TestProjectChoice(null, Finding.Of(
            ValidationFindings.SeveralTestProjects,
            $"{found.Length} test projects reference '{Path.GetFileName(request.Project)}': {names}. Name one by the property CodeGenTestProject.") with
        {
            Question = new Question(QuestionId.For(ValidationFindings.SeveralTestProjects.Code, Path.GetFileName(request.Project)), text, Default: null),
        });
    }
}
