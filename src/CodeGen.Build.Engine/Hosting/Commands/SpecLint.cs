using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>Says what is wrong with specs or missing in them; writes nothing.</summary>
internal static class SpecLint
{
    /// <summary>Looks at specs alone.</summary>
    /// <param name="specs">Absolute paths, each with the path that findings show.</param>
    public static ImmutableArray<Finding> Check(IEnumerable<(string Path, string Shown)> specs) =>
        [.. specs.SelectMany(spec => SpecReader.Read(spec.Path, spec.Shown, SpecBoundary.Of(spec.Path, projectDirectory: null)).Findings)];

    /// <summary>Looks at specs together with the project that they are for: what it lacks, has already, or defines.</summary>
    /// <param name="request">The project.</param>
    /// <param name="specs">Absolute paths.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="Compiling.CompilationUnavailableException">The project cannot be compiled here.</exception>
    public static async Task<ImmutableArray<Finding>> CheckAsync(
        BuildRequest request, ImmutableArray<string> specs, CancellationToken cancellationToken)
    {
        var items = request.Specs.ToLookup(item => item.Path, StringComparer.Ordinal);
        var workspace = new Workspace(request with { Specs = [.. specs.Select(path => items[path].FirstOrDefault() ?? new FeatureSpecItem(path))] });
        var project = await CompiledProject.OpenAsync(workspace, cancellationToken).ConfigureAwait(false);
        var lacking = ContextCheck.CheckProject(project.Context);
        var read = workspace.Specs.Files.SelectMany(spec => spec.Findings);
        if (lacking.Any(finding => finding.Severity == Severity.Error))
        {
            return [.. read, .. lacking];
        }

        var runs = new GenerationStage(project, new Staleness(workspace)).Run(_ => true);
        return
        [
            .. read.Concat(runs.Where(run => run.Spec is not null).SelectMany(run => run.Feature.Findings))
                .OrderBy(finding => finding.Location?.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location?.Line)
                .ThenBy(finding => finding.Location?.Column),
            .. lacking,
        ];
    }
}
