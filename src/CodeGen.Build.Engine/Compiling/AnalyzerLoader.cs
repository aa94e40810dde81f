using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Loads analyzers and generators, each folder in a load context of its own, without locking their files.</summary>
internal sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
{
    private readonly ConcurrentDictionary<string, AnalyzerFolder> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _pathByName = new(StringComparer.OrdinalIgnoreCase);

    public void AddDependencyLocation(string fullPath)
    {
        var path = Path.GetFullPath(fullPath);
        _pathByName.TryAdd(Path.GetFileNameWithoutExtension(path), path);
    }

    public Assembly LoadFromPath(string fullPath)
    {
        // The SDK names one folder in several ways (targets/../analyzers); two contexts for it would give two identities of its types.
        var path = Path.GetFullPath(fullPath);
        return _folders.GetOrAdd(Path.GetDirectoryName(path)!, directory => new AnalyzerFolder(directory, FindElsewhere)).Load(path);
    }

    private string? FindElsewhere(string simpleName) => _pathByName.GetValueOrDefault(simpleName);
}
