using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Reporting;
using CodeGen.Build.Engine.Validation;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Compiles each feature as it would be after its approval, together with what it shares.</summary>
internal sealed class ValidationStage(CompiledProject project)
{
    private readonly ChangeSetBuilder _changes = new(project.Workspace.Gate, project.Apply);
    private readonly StaticValidation _validation = new(project.Host);

    /// <summary>Validates a feature.</summary>
    /// <param name="run">The feature.</param>
    /// <param name="shared">The shared feature; null for none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<(GeneratedFeature Feature, FeatureEvidence Evidence)> RunAsync(
        FeatureRun run, GeneratedFeature? shared, CancellationToken cancellationToken)
    {
        var feature = run.Feature;
        if (feature.Modules.IsEmpty)
        {
            return (feature, new FeatureEvidence());
        }

        var own = Contents(feature);
        var brought = shared is null || shared.Name == feature.Name ? [] : Contents(shared);
        var all = _changes.Build([.. brought, .. own]);
        var ownPaths = own.SelectMany(module => module.Edits).Select(edit => edit.Path).ToHashSet(StringComparer.Ordinal);
        var ownFiles = own.SelectMany(module => module.Files).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var scope = new ValidationScope
        {
            Root = project.Workspace.Root,
            Edits = [.. all.Files.Where(file => ownPaths.Contains(file.Path)).Select(file => new EditedFile(file.Path, file.After, Editors(feature, file.Path)))],
            Alongside =
            [
                .. all.Files.Where(file => !ownPaths.Contains(file.Path) && !ownFiles.Contains(file.Path))
                    .Select(file => new SourceChange(Path.GetFullPath(file.Path, project.Workspace.Root), file.After)),
            ],
        };
        var result = await _validation.ValidateAsync(feature, scope, cancellationToken).ConfigureAwait(false);
        var checkedFeature = feature with
        {
            Findings = [.. feature.Findings, .. result.Findings],
            NotChecked = [.. feature.NotChecked, .. result.NotChecked],
        };
        return (checkedFeature, new FeatureEvidence(Compiled: new EvidenceItem(!checkedFeature.Failed, Text(result))));
    }

    private static string Text(StaticValidationResult result) =>
        $"compiled in the project's own compilation{(result.Tests is null ? string.Empty : " and the test project's")}, with its generators and analyzers";

    private static ImmutableArray<ModuleContent> Contents(GeneratedFeature feature) =>
        [.. feature.Modules.Select(module => ModuleContent.Of(feature.Name, module))];

    private static ImmutableArray<string> Editors(GeneratedFeature feature, string path) =>
        [.. feature.Modules.Where(module => module.Edits.Any(edit => edit.Path == path)).Select(module => module.Id)];
}
