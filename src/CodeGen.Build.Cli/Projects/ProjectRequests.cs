using System.Collections.Immutable;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Initialization;

namespace CodeGen.Build.Cli.Projects;

/// <summary>Finds the request of a project, and builds the project when there is none or it is too old.</summary>
/// <param name="environment">The process.</param>
/// <param name="output">Where a build is shown.</param>
/// <param name="acceptsPlain">Whether a project that does not use the package will do.</param>
internal sealed class ProjectRequests(CommandEnvironment environment, CommandOutput output, bool acceptsPlain = false)
{
    /// <summary>The request.</summary>
    /// <param name="path">A project file or a folder with exactly one; null for the current folder.</param>
    /// <param name="intermediate">The folder <c>obj</c> of the last build; null for the one beside the project, or what the project says.</param>
    /// <param name="cancellationToken">Cancels, and ends a build.</param>
    /// <exception cref="CommandFailure">There is no such project, it does not build, or it has no feature specs.</exception>
    public async Task<BuildRequest> FindAsync(string? path, string? intermediate, CancellationToken cancellationToken)
    {
        var project = Locate(path);
        var expected = intermediate ?? Path.Combine(Path.GetDirectoryName(project)!, "obj");
        var last = RequestFile.Read(expected, project);
        if (last?.IsFresh() == true)
        {
            return last.Request;
        }

        var properties = Properties(last);
        var build = new ProjectBuild(environment, output, project, properties);
        var evaluated = await build.IntermediateFolderAsync(cancellationToken);
        if (evaluated != expected && RequestFile.Read(evaluated, project) is { } other && other.IsFresh())
        {
            return other.Request;
        }

        if (await BuildAsync(build, evaluated, project, cancellationToken) is { } request)
        {
            return request;
        }

        return acceptsPlain
            ? await PlainProject.RequestAsync(environment, output, project, evaluated, cancellationToken)
            : throw new CommandFailure(
                ContextFindings.NoFeatureSpecs, $"'{project}' builds, but has no feature specs for CodeGen.Build. Run: dotnet codegen init", ExitCode.Usage);
    }

    /// <summary>The project file that is meant.</summary>
    /// <exception cref="CommandFailure">None is, or several are.</exception>
    public string Locate(string? path)
    {
        var (project, failure) = ProjectLocator.Locate(Path.GetFullPath(path ?? ".", environment.CurrentDirectory));
        return project ?? throw new CommandFailure(failure!, ExitCode.Usage);
    }

    private static async Task<BuildRequest?> BuildAsync(ProjectBuild build, string intermediate, string project, CancellationToken cancellationToken)
    {
        var before = RequestFile.Read(intermediate, project)?.Written;
        var failure = await build.RunAsync(cancellationToken);
        var after = RequestFile.Read(intermediate, project);
        if (failure is not null && (after is null || after.Written == before))
        {
            throw new CommandFailure(InternalFindings.BuildFailed, $"'{project}' does not build: {failure}", ExitCode.Findings);
        }

        if (failure is null && after is not null)
        {
            // The build found it up to date; the next command need not ask again.
            File.SetLastWriteTimeUtc(after.Path, TimeProvider.System.GetUtcNow().UtcDateTime);
        }

        return after?.Request;
    }

    private static ImmutableSortedDictionary<string, string> Properties(RequestFile? last) =>
        last?.Request.Properties ?? ImmutableSortedDictionary<string, string>.Empty;
}
