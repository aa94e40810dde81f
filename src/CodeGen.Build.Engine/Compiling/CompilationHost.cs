using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The compilations that a build's features are checked in: one for all features, so that generators stay warm.</summary>
public sealed class CompilationHost
{
    private readonly Task<TestHost> _tests;

    private CompilationHost(ProjectCompilation project, string? testProject, Task<TestHost> tests)
    {
        Project = project;
        TestProject = testProject;
        _tests = tests;
    }

    /// <summary>The project.</summary>
    public ProjectCompilation Project { get; }

    /// <summary>Absolute path of the test project; null when there is none or several.</summary>
    public string? TestProject { get; }

    /// <summary>Opens the project; the test project is examined at the same time and is awaited only by <see cref="GetTestsAsync"/>.</summary>
    /// <param name="request">The build's request.</param>
    /// <param name="extraSources">Files that belong to the project and came after its command line was captured, absolute.</param>
    /// <param name="captureAgain">Whether to ask MSBuild for the command line although a build has captured one; it is asked anyway when there is none.</param>
    /// <param name="cancellationToken">Cancels, and ends the child processes.</param>
    /// <exception cref="CompilationUnavailableException">The project cannot be compiled here at all.</exception>
    public static async Task<CompilationHost> OpenAsync(
        BuildRequest request, IEnumerable<string>? extraSources = null, bool captureAgain = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var choice = TestProjectFinder.Find(request);
        var abandon = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var answer = choice.Path is { } path ? TestProjectCapture.CaptureAsync(request, path, abandon.Token) : null;
        try
        {
            var project = await OpenProjectAsync(request, extraSources ?? [], captureAgain, cancellationToken).ConfigureAwait(false);
            var tests = answer is null
                ? Task.FromResult(new TestHost(null, null, choice.Finding))
                : Task.Run(() => OpenTestsAsync(choice.Path!, answer, project, cancellationToken), cancellationToken);
            return new CompilationHost(project, choice.Path, tests);
        }
        catch
        {
            // Nobody will ask for the tests any more: end the child before its caller goes away.
            await abandon.CancelAsync().ConfigureAwait(false);
            await ((Task?)answer ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    /// <summary>The test project, once it has been examined.</summary>
    public Task<TestHost> GetTestsAsync() => _tests;

    private static async Task<ProjectCompilation> OpenProjectAsync(
        BuildRequest request, IEnumerable<string> extraSources, bool captureAgain, CancellationToken cancellationToken)
    {
        var arguments = captureAgain || !File.Exists(request.CommandLineFile)
            ? CommandLine.Parse(await ProjectCapture.CaptureAsync(request, cancellationToken).ConfigureAwait(false), request.ProjectDirectory, request.Project)
            : CommandLine.Read(request.CommandLineFile, request.ProjectDirectory);
        return await Task.Run(() => ProjectCompilation.Load(arguments, extraSources, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<TestHost> OpenTestsAsync(
        string testProject, Task<TestProjectAnswer> asked, ProjectCompilation project, CancellationToken cancellationToken)
    {
        var (answer, finding) = await asked.ConfigureAwait(false);
        if (answer is null)
        {
            return new TestHost(testProject, null, finding);
        }

        try
        {
            return new TestHost(testProject, TestCompilation.Load(testProject, answer, project, cancellationToken), null);
        }
        catch (CompilationUnavailableException exception)
        {
            // What the tests lack does not stop the feature: its product code is checked without them.
            return new TestHost(testProject, null, exception.Finding with { Severity = Diagnostics.Severity.Warning });
        }
    }
}
