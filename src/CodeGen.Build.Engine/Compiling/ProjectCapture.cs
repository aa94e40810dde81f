using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Asks for the project's own compiler command line, when the one that the build captured is absent or stale.</summary>
public static class ProjectCapture
{
    /// <summary>Gives the command line, one argument an entry. Takes about a second.</summary>
    /// <exception cref="CompilationUnavailableException">CG4016: MSBuild failed.</exception>
    public static async Task<ImmutableArray<string>> CaptureAsync(BuildRequest request, CancellationToken cancellationToken = default)
    {
        var result = await DesignTimeBuild.AskAsync(CaptureSettings.For(request, request.Project, "project"), cancellationToken).ConfigureAwait(false);
        return result.Succeeded
            ? result.Answer.CommandLine
            : throw new CompilationUnavailableException(Finding.Of(
                ValidationFindings.ProjectCaptureFailed,
                $"The compiler command line of the project could not be had: {result.Failure}. Build the project and repair what it reports."));
    }
}
