using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>The specs of a project, read.</summary>
internal sealed class SpecSet
{
    private SpecSet(ImmutableArray<SpecFile> files) => Files = files;

    /// <summary>All specs, in the order of their paths.</summary>
    public ImmutableArray<SpecFile> Files { get; }

    /// <summary>Hashes of the specs by feature, those with errors included.</summary>
    public IReadOnlyDictionary<string, string> Hashes => Files
        .Where(file => file.Model is not null)
        .GroupBy(file => file.Model!.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Model!.ContentHash, StringComparer.Ordinal);

    /// <summary>Reads them, several at a time.</summary>
    public static SpecSet Read(BuildRequest request, string root)
    {
        var files = request.Specs
            .DistinctBy(item => item.Path)
            .OrderBy(item => item.Path, StringComparer.Ordinal)
            .AsParallel().AsOrdered()
            .Select(item => Read(item, root, request.ProjectDirectory))
            .ToImmutableArray();
        return new SpecSet(WithDuplicates(files));
    }

    /// <summary>Files with a finding where an earlier one describes the same feature.</summary>
    public static ImmutableArray<SpecFile> WithDuplicates(ImmutableArray<SpecFile> files)
    {
        var first = new Dictionary<string, FeatureModel>(StringComparer.Ordinal);
        return
        [
            .. files.Select(file => file.Model is not { } model || first.TryAdd(model.Name, model)
                ? file
                : file with
                {
                    Findings = file.Findings.Add(Finding.Of(
                        GenerationFindings.DuplicateFeature,
                        $"The feature '{model.Name}' is described in {first[model.Name].Location.File} already. Rename one of the two.",
                        model.Location)),
                }),
        ];
    }

    private static SpecFile Read(FeatureSpecItem item, string root, string projectDirectory)
    {
        var path = Path.GetRelativePath(root, item.Path).Replace('\\', '/');
        var result = SpecReader.Read(item.Path, path, SpecBoundary.Of(item.Path, projectDirectory));

        // Here the project is known: what it does not define either is an error of the generation stage.
        return new SpecFile(item, path, result.Model, [.. result.Findings.Where(finding => finding.Descriptor != SpecFindings.UnknownEntity)]);
    }
}
