using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The load context of one folder with analyzers.</summary>
internal sealed class AnalyzerFolder(string directory, Func<string, string?> findElsewhere) : AssemblyLoadContext("analyzers: " + directory)
{
    private static readonly string FrameworkDirectory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private readonly ConcurrentDictionary<string, Lazy<Assembly>> _loaded = new(StringComparer.Ordinal);

    /// <summary>Loads an assembly from its bytes, so that a project that builds its own analyzer can overwrite the file.</summary>
    public Assembly Load(string path) => _loaded.GetOrAdd(path, key => new Lazy<Assembly>(() => FromBytes(key))).Value;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || IsShared(name))
        {
            return null;
        }

        var path = Path.Combine(directory, name + ".dll");
        if (File.Exists(path))
        {
            return Load(path);
        }

        return findElsewhere(name) is { } other ? Load(other) : null;
    }

    private static bool IsShared(string name) =>
        name is "Microsoft.CodeAnalysis" or "Microsoft.CodeAnalysis.CSharp" or "Microsoft.CodeAnalysis.VisualBasic"
        || File.Exists(Path.Combine(FrameworkDirectory, name + ".dll"));

    private Assembly FromBytes(string path)
    {
        using var stream = File.OpenRead(path);
        return LoadFromStream(stream);
    }
}
