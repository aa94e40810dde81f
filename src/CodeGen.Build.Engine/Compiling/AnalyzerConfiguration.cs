using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The .editorconfig and .globalconfig files of a compilation.</summary>
internal sealed class AnalyzerConfiguration
{
    private static readonly string[] FileNames = [".editorconfig", ".globalconfig"];

    private readonly ImmutableSortedSet<string> _files;
    private readonly ImmutableHashSet<string> _sourceDirectories;
    private readonly AnalyzerConfigSet _set;
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> _byPath = new(StringComparer.Ordinal);

    private AnalyzerConfiguration(ImmutableSortedSet<string> files, ImmutableHashSet<string> sourceDirectories)
    {
        _files = files;
        _sourceDirectories = sourceDirectories;
        _set = AnalyzerConfigSet.Create(files.Select(Parse).ToImmutableArray());
        Tree = new TreeOptions(this);
        Analyzer = new AnalyzerOptionsSource(this);
    }

    /// <summary>The compiler's view.</summary>
    public TreeOptions Tree { get; }

    /// <summary>The analyzers' and generators' view.</summary>
    public AnalyzerOptionsSource Analyzer { get; }

    /// <summary>What holds everywhere.</summary>
    public AnalyzerConfigOptionsResult Global => _set.GlobalConfigOptions;

    /// <summary>The .editorconfig files, absolute.</summary>
    public IEnumerable<string> EditorConfigs => _files.Where(file => Path.GetFileName(file) == FileNames[0]);

    /// <summary>Reads the files that the command line names.</summary>
    /// <param name="files">Absolute paths.</param>
    /// <param name="sources">The files that the build compiles: it has looked for configuration above each of them.</param>
    public static AnalyzerConfiguration Load(IEnumerable<string> files, IEnumerable<string> sources) =>
        new([.. files.Where(File.Exists)], sources.SelectMany(DirectoriesAbove).ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>Adds the configuration above files that are new: the build will find it there, but has not looked yet where it compiles nothing.</summary>
    public AnalyzerConfiguration WithFilesAbove(IEnumerable<string> newSources)
    {
        var newDirectories = newSources.SelectMany(DirectoriesAbove).Where(directory => !_sourceDirectories.Contains(directory)).ToHashSet(StringComparer.Ordinal);
        var added = newDirectories.SelectMany(directory => FileNames.Select(name => Path.Combine(directory, name))).Where(File.Exists).ToList();
        return added.Count == 0 ? this : new AnalyzerConfiguration(_files.Union(added), _sourceDirectories.Union(newDirectories));
    }

    /// <summary>The options for a file.</summary>
    public AnalyzerConfigOptionsResult For(string path) => _byPath.GetOrAdd(path, _set.GetOptionsForSourcePath);

    private static IEnumerable<string> DirectoriesAbove(string path)
    {
        for (var directory = Path.GetDirectoryName(path); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            yield return directory;
        }
    }

    private static AnalyzerConfig Parse(string file)
    {
        using var stream = File.OpenRead(file);
        return AnalyzerConfig.Parse(SourceText.From(stream), file);
    }
}
