using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Gate;
using CodeGen.Build.Engine.Generation.Formatting;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>The pipeline: read the specs, see what is stale and what is gone, learn the code base, generate, prune, validate, publish in the gate.</summary>
internal sealed class GeneratePipeline(Workspace workspace)
{
    private readonly Staleness _staleness = new(workspace);

    /// <summary>Runs it.</summary>
    public async Task<GenerateOutcome> RunAsync(GenerateOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var held = workspace.Lock(cancellationToken);
            new ReviewWriter(workspace.Gate, held).Recover();
            var wanted = workspace.Specs.Files.Where(spec => IsWanted(spec, options)).ToHashSet();
            ImmutableArray<Finding> findings = [.. SpecFindings(wanted), .. new GoneFeatures(workspace, held).Prune()];
            if (wanted.Count == 0 && !_staleness.SharedReviewIsMissing())
            {
                return new GenerateOutcome(findings, []);
            }

            if (workspace.Request.TemplateDirectory is { } templates && !Directory.Exists(templates))
            {
                return new GenerateOutcome(
                    [.. findings, Finding.Of(GenerationFindings.Template, $"CodeGenTemplateDir names '{workspace.Relative(templates)}', which does not exist. Correct or remove the property.")], []);
            }

            var project = await CompiledProject.OpenAsync(workspace, cancellationToken).ConfigureAwait(false);
            var lacking = ContextCheck.CheckProject(project.Context);
            if (lacking.Any(finding => finding.Severity == Severity.Error))
            {
                return new GenerateOutcome([.. findings, .. lacking], []);
            }

            var outcome = await GenerateAsync(project, held, wanted.Contains, cancellationToken).ConfigureAwait(false);
            return outcome with { Findings = [.. findings, .. lacking, .. TestProject(project), .. outcome.Findings] };
        }
        catch (GateException exception)
        {
            return new GenerateOutcome([exception.Finding], []);
        }
        catch (CompilationUnavailableException exception)
        {
            return new GenerateOutcome([exception.Finding], []);
        }
    }

    // Without tests every feature lacks the same: said once, and in each review.
    private static IEnumerable<Finding> TestProject(CompiledProject project) => project.Tests.Finding is { } finding ? [finding] : [];

    private async Task<GenerateOutcome> GenerateAsync(
        CompiledProject project, WriterLock held, Func<SpecFile, bool> isWanted, CancellationToken cancellationToken)
    {
        var generated = new PruningStage(project).Run(new GenerationStage(project, _staleness).Run(isWanted));
        var runs = await new FormattingStage(project, new WorkspaceLayout()).RunAsync(generated, cancellationToken).ConfigureAwait(false);
        var shared = runs.FirstOrDefault(run => run.Spec is null)?.Feature;
        var publisher = new GatePublisher(workspace.Gate, workspace.Services(project.Compile, project.Apply), held);
        ImmutableArray<FeatureRun> stale = [.. runs.Where(run => run.IsStale)];
        var start = TimeProvider.System.GetTimestamp();
        var validated = await new ValidationStage(project).RunAsync(stale, shared, cancellationToken).ConfigureAwait(false);
        var each = TimeProvider.System.GetElapsedTime(start) / Math.Max(1, stale.Length);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var features = ImmutableArray.CreateBuilder<GeneratedOutcome>();
        foreach (var (run, (checkedFeature, evidence)) in stale.Zip(validated))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A spec's own warnings are part of what the reviewer acknowledges.
            var feature = run.Spec is { } spec ? checkedFeature with { Findings = [.. spec.Findings, .. checkedFeature.Findings] } : checkedFeature;
            var published = publisher.Publish(new PublishInput(feature, run.Inputs, evidence), shared, workspace.Project, workspace.Request.ContinuousIntegration);
            findings.AddRange(checkedFeature.Findings);
            findings.AddRange(published.Findings);
            features.Add(new GeneratedOutcome(feature.Name, published) { Elapsed = each });
        }

        return new GenerateOutcome(findings.ToImmutable(), features.ToImmutable());
    }

    private bool IsWanted(SpecFile spec, GenerateOptions options)
    {
        if (options.Feature is { } only && spec.Model?.Name != only)
        {
            return false;
        }

        return _staleness.IsStale(spec)
            || (options.Force && spec.Model is not null && !IsApproved(spec));
    }

    private bool IsApproved(SpecFile spec) => spec.Model is { } model && workspace.Locks.Committed(model.Name)?.IsApproved() == true;

    // An approval acknowledges a feature's warnings: they are remarks from then on.
    private ImmutableArray<Finding> SpecFindings(HashSet<SpecFile> wanted) =>
    [
        .. workspace.Specs.Files.SelectMany(spec => spec.Findings.Select(finding =>
            finding.Severity == Severity.Warning && !wanted.Contains(spec) && IsApproved(spec) ? finding with { Severity = Severity.Info } : finding)),
    ];
}
