using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Takes unneeded using directives out of all files that are to be published, in one compilation of the project and one of its tests.</summary>
internal sealed class PruningStage(CompiledProject project)
{
    /// <summary>Gives the features with pruned files.</summary>
    public ImmutableArray<FeatureRun> Run(ImmutableArray<FeatureRun> runs)
    {
        var testFolder = project.Tests.Project is null ? null : Path.GetDirectoryName(project.Tests.Project) + Path.DirectorySeparatorChar;
        var files = runs.Where(run => run.IsStale).SelectMany(run => run.Feature.Modules).SelectMany(module => module.Files)
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .DistinctBy(file => file.Path)
            .Select(file => (AbsolutePath: Path.GetFullPath(file.Path, project.Workspace.Root), File: file))
            .ToLookup(pair => testFolder is not null && pair.AbsolutePath.StartsWith(testFolder, StringComparison.Ordinal));
        var product = With(project.Host.Project.Compilation, files[false]);
        var pruned = UsingPruner.Prune(files[false], product).ToDictionary(StringComparer.Ordinal);
        if (project.Tests.Compilation is { } tests && files[true].Any())
        {
            foreach (var (path, file) in UsingPruner.Prune(files[true], With(tests.Against(product), files[true])))
            {
                pruned[path] = file;
            }
        }

        return [.. runs.Select(run => run.IsStale ? run with { Feature = Replace(run.Feature, pruned) } : run)];
    }

    private GeneratedFeature Replace(GeneratedFeature feature, Dictionary<string, GeneratedFile> pruned) => feature with
    {
        Modules =
        [
            .. feature.Modules.Select(module => module with
            {
                Files = [.. module.Files.Select(file => pruned.GetValueOrDefault(Path.GetFullPath(file.Path, project.Workspace.Root), file))],
            }),
        ],
    };

    // An approved file stands in the tree already; what is generated now takes its place.
    private static CSharpCompilation With(CSharpCompilation compilation, IEnumerable<(string AbsolutePath, GeneratedFile File)> files)
    {
        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options ?? CSharpParseOptions.Default;
        var existing = compilation.SyntaxTrees.GroupBy(tree => tree.FilePath, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var trees = files.AsParallel().AsOrdered()
            .Select(file => CSharpSyntaxTree.ParseText(file.File.Content, options, file.AbsolutePath))
            .ToList();
        return compilation
            .RemoveSyntaxTrees(trees.Select(tree => existing.GetValueOrDefault(tree.FilePath)).OfType<SyntaxTree>())
            .AddSyntaxTrees(trees);
    }
}
