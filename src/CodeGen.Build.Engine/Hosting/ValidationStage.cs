using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Reporting;
using CodeGen.Build.Engine.Validation;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Compiles features as they would be after their approval, together with what they share.</summary>
internal sealed class ValidationStage(CompiledProject project)
{
    private readonly ChangeSetBuilder _changes = new(project.Workspace.Gate, project.Apply);
    private readonly StaticValidation _validation = new(project.Host);

    /// <summary>Validates features, in the order given.</summary>
    /// <param name="runs">The features.</param>
    /// <param name="shared">The shared feature; null for none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ImmutableArray<ValidatedFeature>> RunAsync(
        ImmutableArray<FeatureRun> runs, GeneratedFeature? shared, CancellationToken cancellationToken)
    {
        // A compilation costs the same for one feature as for many, and none refers to another. Where it cannot be said whose a finding is,
        // each is compiled alone.
        if (runs.Length > 1 && await TryTogetherAsync(runs, shared, cancellationToken).ConfigureAwait(false) is { } each)
        {
            return each;
        }

        var validated = ImmutableArray.CreateBuilder<ValidatedFeature>(runs.Length);
        foreach (var run in runs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            validated.Add(await AloneAsync(run, shared, cancellationToken).ConfigureAwait(false));
        }

        return validated.ToImmutable();
    }

    private async Task<ImmutableArray<ValidatedFeature>?> TryTogetherAsync(
        ImmutableArray<FeatureRun> runs, GeneratedFeature? shared, CancellationToken cancellationToken)
    {
        var joint = new JointFeature([.. runs.Select(run => run.Feature)]);
        var isShared = runs.Any(run => run.Feature.Name == GeneratedFeature.SharedName);
        var set = Changes(runs.Select(run => run.Feature), isShared ? null : shared);
        if (!set.Findings.IsEmpty || !joint.IsPossible)
        {
            return null;
        }

        var result = await _validation.ValidateAsync(joint.Whole, Scope(joint.Whole, set), cancellationToken).ConfigureAwait(false);
        return joint.Split(result) is { } each ? [.. runs.Zip(each, (run, own) => Validated(run.Feature, own))] : null;
    }

    private async Task<ValidatedFeature> AloneAsync(FeatureRun run, GeneratedFeature? shared, CancellationToken cancellationToken)
    {
        var feature = run.Feature;
        if (feature.Modules.IsEmpty)
        {
            return new ValidatedFeature(feature, new FeatureEvidence());
        }

        var set = Changes([feature], shared?.Name == feature.Name ? null : shared);
        var result = await _validation.ValidateAsync(feature, Scope(feature, set), cancellationToken).ConfigureAwait(false);
        return Validated(feature, result);
    }

    private static ValidatedFeature Validated(GeneratedFeature feature, StaticValidationResult result)
    {
        if (feature.Modules.IsEmpty)
        {
            return new ValidatedFeature(feature, new FeatureEvidence());
        }

        var validated = feature with
        {
            Findings = [.. feature.Findings, .. result.Findings],
            NotChecked = [.. feature.NotChecked, .. result.NotChecked],
        };
        return new ValidatedFeature(validated, new FeatureEvidence(Compiled: new EvidenceItem(!validated.Failed, Text(result))));
    }

    private ChangeSet Changes(IEnumerable<GeneratedFeature> features, GeneratedFeature? shared) =>
        _changes.Build([.. shared is null ? [] : Contents(shared), .. features.SelectMany(feature => Contents(feature))]);

    private ValidationScope Scope(GeneratedFeature feature, ChangeSet set)
    {
        var edited = feature.Modules.SelectMany(module => module.Edits).Select(edit => edit.Path).ToHashSet(StringComparer.Ordinal);
        var own = feature.Modules.SelectMany(module => module.Files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new ValidationScope
        {
            Root = project.Workspace.Root,
            Edits = [.. set.Files.Where(file => edited.Contains(file.Path)).Select(file => new EditedFile(file.Path, file.After, Editors(feature, file.Path)))],
            Alongside =
            [
                .. set.Files.Where(file => !edited.Contains(file.Path) && !own.Contains(file.Path))
                    .Select(file => new SourceChange(Path.GetFullPath(file.Path, project.Workspace.Root), file.After)),
            ],
        };
    }

    private static string Text(StaticValidationResult result) =>
        $"compiled in the project's own compilation{(result.Tests is null ? string.Empty : " and the test project's")}, with its generators and analyzers";

    private static ImmutableArray<ModuleContent> Contents(GeneratedFeature feature) =>
        [.. feature.Modules.Select(module => ModuleContent.Of(feature.Name, module))];

    private static ImmutableArray<string> Editors(GeneratedFeature feature, string path) =>
        [.. feature.Modules.Where(module => module.Edits.Any(edit => edit.Path == path)).Select(module => module.Id)];
}
