using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Validation;

/// <summary>Layer 1: what the build would say about a feature if it were approved, and what is refused whatever the build says.</summary>
public sealed class StaticValidation(CompilationHost host)
{
    /// <summary>Checks a feature. Nothing is executed and nothing written.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="scope">What it is checked together with.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<StaticValidationResult> ValidateAsync(
        GeneratedFeature feature, ValidationScope scope, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(feature);
        ArgumentNullException.ThrowIfNull(scope);
        var sources = new GeneratedSources(feature, scope);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var notChecked = ImmutableArray.CreateBuilder<string>();
        findings.AddRange(sources.Changes.SelectMany(file => InvisibleCharacters.Find(file, sources)));

        // Which project a file belongs to is known before the test project has answered; the answer is awaited after the project's own check.
        var placed = new PlacedSources(sources, scope, host.Project.ProjectDirectory, host.TestProject);
        notChecked.AddRange(placed.Outside.Select(path => $"{sources.Relative(path)} was not compiled: it belongs to neither the project nor its test project."));

        var project = await Task.Run(() => host.Project.Check(placed.OfProject, cancellationToken), cancellationToken).ConfigureAwait(false);
        findings.AddRange(Report(project, ValidationFindings.ProjectDoesNotCompile, host.Project.AssemblyFileName, sources));
        findings.AddRange(Refuse(project, placed.OfProject, product: true, sources, cancellationToken));

        var tests = await CheckTestsAsync(feature, placed, project, findings, notChecked, cancellationToken).ConfigureAwait(false);
        if (tests is not null)
        {
            findings.AddRange(Report(tests, ValidationFindings.TestsDoNotCompile, Path.GetFileName(host.TestProject!), sources));
            findings.AddRange(Refuse(tests, placed.OfTests, product: false, sources, cancellationToken));
        }

        var unloaded = host.Project.AnalyzerFailures.Concat(tests is null ? [] : (await host.GetTestsAsync().ConfigureAwait(false)).Compilation!.Tests.AnalyzerFailures);
        findings.AddRange(unloaded.Distinct(StringComparer.Ordinal).Select(failure => Finding.Of(
            ValidationFindings.AnalyzerNotLoaded,
            $"What an analyzer or generator says was not checked, because it could not be loaded: {failure} Build the project to see the compiler's own report.")));
        return new StaticValidationResult(FindingOrder.Sort(findings), notChecked.ToImmutable(), project, tests);
    }

    private async Task<CheckResult?> CheckTestsAsync(
        GeneratedFeature feature,
        PlacedSources placed,
        CheckResult project,
        ImmutableArray<Finding>.Builder findings,
        ImmutableArray<string>.Builder notChecked,
        CancellationToken cancellationToken)
    {
        var hasTests = placed.OfTests.Length > 0 || feature.Modules.Any(module => module.Phase == Phase.Tests);
        var tests = await host.GetTestsAsync().ConfigureAwait(false);
        if (tests.Compilation is not { } compilation)
        {
            if (hasTests)
            {
                findings.Add(tests.Finding!);
                notChecked.Add($"The generated tests were not compiled: {tests.Finding!.Message}");
            }

            return null;
        }

        if (project.Assembly is null)
        {
            notChecked.Add("The tests were not compiled, because the project with the feature has errors.");
            return null;
        }

        // Also without generated tests: the team's own must still compile against the changed project.
        return await Task.Run(() => compilation.Check(placed.OfTests, project, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<Finding> Report(CheckResult result, FindingDescriptor broken, string name, GeneratedSources sources)
    {
        if (result.BaselineErrors is [var first, ..])
        {
            var place = first.File is { } file ? new SourceLocation(sources.Relative(file), first.Line, first.Column) : null;
            yield return Finding.Of(
                broken,
                $"{name} has {result.BaselineErrors.Length} error(s) without the feature, so that it could not be checked completely; the first is {first.Id}: {first.Message} Repair them and build again.",
                place) with
            {
                ToolId = first.Id,
            };
        }

        foreach (var diagnostic in result.Introduced.Where(sources.IsReported))
        {
            yield return DiagnosticFindings.From(diagnostic, sources);
        }
    }

    private static IEnumerable<Finding> Refuse(
        CheckResult result, ImmutableArray<SourceChange> changes, bool product, GeneratedSources sources, CancellationToken cancellationToken)
    {
        var paths = changes.Select(change => change.Path).Where(sources.IsNew).ToHashSet(StringComparer.Ordinal);
        foreach (var tree in result.Compilation.SyntaxTrees.Where(tree => paths.Contains(tree.FilePath)))
        {
            foreach (var finding in ForbiddenDirectives.Find(tree, sources, cancellationToken)
                .Concat(product ? BannedApis.Find(tree, result.Compilation, sources, cancellationToken) : []))
            {
                yield return finding;
            }
        }
    }
}
