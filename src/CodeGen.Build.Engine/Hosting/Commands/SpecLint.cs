using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>Says what is wrong with specs or missing in them; writes nothing.</summary>
internal static class SpecLint
{
    /// <summary>Looks at specs alone.</summary>
    /// <param name="specs">Absolute paths, each with the path that findings show.</param>
    public static LintResult Check(IEnumerable<(string Path, string Shown)> specs)
    {
        var results = specs.Select(spec => SpecReader.Read(spec.Path, spec.Shown, SpecBoundary.Of(spec.Path, projectDirectory: null))).ToList();
        return new LintResult([.. results.SelectMany(result => result.Findings)], [.. results.Select(result => result.Model).OfType<FeatureModel>()]);
    }

    /// <summary>Looks at specs together with the project that they are for: what it lacks, has already, or defines.</summary>
    /// <param name="request">The project.</param>
    /// <param name="specs">Absolute paths.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="Compiling.CompilationUnavailableException">The project cannot be compiled here.</exception>
    public static async Task<LintResult> CheckAsync(
        BuildRequest request, ImmutableArray<string> specs, CancellationToken cancellationToken)
    {
        var items = request.Specs.ToLookup(item => item.Path, StringComparer.Ordinal);
        var workspace = new Workspace(request with { Specs = [.. specs.Select(path => items[path].FirstOrDefault() ?? new FeatureSpecItem(path))] });
        var project = await CompiledProject.OpenAsync(workspace, cancellationToken).ConfigureAwait(false);
        var lacking = ContextCheck.CheckProject(project.Context);
        ImmutableArray<FeatureModel> models = [.. workspace.Specs.Files.Select(spec => spec.Model).OfType<FeatureModel>()];
        var read = workspace.Specs.Files.SelectMany(spec => spec.Findings);
        if (lacking.Any(finding => finding.Severity == Severity.Error))
        {
            return new LintResult([.. read, .. lacking], models);
        }

        var runs = new GenerationStage(project, new Staleness(workspace)).Run(_ => true);
        ImmutableArray<Finding> findings =
        [
            .. read.Concat(runs.Where(run => run.Spec is not null).SelectMany(run => run.Feature.Findings))
                .OrderBy(finding => finding.Location?.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location?.Line)
                .ThenBy(finding => finding.Location?.Column),
            .. lacking,
        ];
        return new LintResult(findings, models);
    }
}
