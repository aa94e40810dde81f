using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Formatting;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>
/// Lays generated C# out as the project's .editorconfig files ask. The templates are written in the default layout, so that nothing is loaded
/// or formatted where no option differs from it.
/// </summary>
internal sealed class FormattingStage(CompiledProject project, ILayout layout)
{
    /// <summary>Gives the features with formatted files.</summary>
    public async Task<ImmutableArray<FeatureRun>> RunAsync(ImmutableArray<FeatureRun> runs, CancellationToken cancellationToken)
    {
        var files = runs.Where(run => run.IsStale).SelectMany(run => run.Feature.Modules).SelectMany(module => module.Files)
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .DistinctBy(file => file.Path)
            .Select(file => (AbsolutePath: Path.GetFullPath(file.Path, project.Workspace.Root), File: file))
            .ToImmutableArray();
        var configuration = project.Host.Project.ConfigurationFor(files.Select(file => file.AbsolutePath));
        ImmutableArray<(string AbsolutePath, GeneratedFile File)> different = [.. files.Where(file => DefaultLayout.Differs(configuration.For(file.AbsolutePath).AnalyzerOptions))];
        if (different.IsEmpty || !SdkRoslyn.HasFormatter)
        {
            return runs;
        }

        var formatted = await layout.ApplyAsync(different, configuration.EditorConfigs, project.Host.Project.ParseOptions, cancellationToken).ConfigureAwait(false);
        var byPath = formatted.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return [.. runs.Select(run => run.IsStale ? run with { Feature = Replace(run.Feature, byPath) } : run)];
    }

    private static GeneratedFeature Replace(GeneratedFeature feature, Dictionary<string, GeneratedFile> files) => feature with
    {
        Modules = [.. feature.Modules.Select(module => module with { Files = [.. module.Files.Select(file => files.GetValueOrDefault(file.Path, file))] })],
    };
}
