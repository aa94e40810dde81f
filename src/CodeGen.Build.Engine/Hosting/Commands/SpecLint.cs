using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>Says what is wrong with specs or missing in them; writes nothing.</summary>
internal static class SpecLint
{
    /// <summary>Looks at specs alone, and at what those of one project cannot both have.</summary>
    /// <param name="specs">Absolute paths, each with the path that findings show.</param>
    public static LintResult Check(IEnumerable<(string Path, string Shown)> specs)
    {
        var projects = specs.Select(spec => (Spec: spec, Project: SpecBoundary.Of(spec.Path, projectDirectory: null)))
            .GroupBy(spec => spec.Project, spec => Read(spec.Spec.Path, spec.Spec.Shown, spec.Project), StringComparer.Ordinal);
        ImmutableArray<SpecFile> files = [.. projects.SelectMany(project => WithCollisions(project.Key, SpecSet.WithDuplicates([.. project])))];
        return new LintResult([.. files.SelectMany(file => file.Findings)], [.. files.Select(file => file.Model).OfType<FeatureModel>()]);
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

    private static SpecFile Read(string path, string shown, string project)
    {
        var result = SpecReader.Read(path, shown, project);
        return new SpecFile(new FeatureSpecItem(path), shown, result.Model, result.Findings);
    }

    // Of the code base nothing is known here: the build may find more.
    private static IEnumerable<SpecFile> WithCollisions(string project, ImmutableArray<SpecFile> files)
    {
        var unknown = new ProjectContext { Root = project, Project = "", ProjectDirectory = "", RootNamespace = "" };
        var collisions = FeatureCollisions.Find(files.Where(file => file.IsUsable), unknown, _ => false);
        return files.Select(file => collisions[file.Path].Any() ? file with { Findings = [.. file.Findings, .. collisions[file.Path]] } : file);
    }
}
