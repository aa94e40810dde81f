using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Computes what a project's compiler command line depends on.</summary>
internal static class CaptureKey
{
    private static readonly string[] SharedFiles =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props", "global.json", "nuget.config", "NuGet.config", "NuGet.Config",
        ".editorconfig", ".globalconfig",
    ];

    /// <summary>The key; null when an import cannot be followed without evaluating the project, so that nothing may be reused.</summary>
    /// <param name="settings">The call.</param>
    /// <param name="assetsFile">What restoring leaves.</param>
    public static string? Compute(CaptureSettings settings, string assetsFile)
    {
        if (Closure(settings.Project) is not { } files)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, $"1\n{settings.MSBuild}\n{File.GetLastWriteTimeUtc(settings.MSBuild).Ticks}\n{settings.TargetFramework}");
        foreach (var (name, value) in settings.Properties)
        {
            Add(hash, $"{name}={value}");
        }

        foreach (var file in files.Append(assetsFile))
        {
            Add(hash, file);
            if (File.Exists(file))
            {
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
            }
        }

        foreach (var file in ContentOf(Path.GetDirectoryName(settings.Project)!))
        {
            Add(hash, file);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>The project, what it imports and references, and the files that are imported without being named.</summary>
    private static ImmutableSortedSet<string>? Closure(string project)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([project]);
        while (open.TryPop(out var path))
        {
            if (!files.Add(path))
            {
                continue;
            }

            var file = ProjectFile.Read(path);
            if (!TryFollow(file, file.Imports.AddRange(file.ProjectReferences), open))
            {
                return null;
            }

            foreach (var shared in SharedAbove(path))
            {
                open.Push(shared);
            }
        }

        return files.ToImmutableSortedSet(StringComparer.Ordinal);
    }

    private static bool TryFollow(ProjectFile file, ImmutableArray<string> written, Stack<string> open)
    {
        foreach (var reference in written)
        {
            if (!TryResolve(file, reference, out var path))
            {
                return false;
            }

            open.Push(path);
        }

        return true;
    }

    private static bool TryResolve(ProjectFile file, string written, [NotNullWhen(true)] out string? path) => (path = file.Resolve(written)) is not null;

    private static IEnumerable<string> SharedAbove(string path)
    {
        for (var directory = Path.GetDirectoryName(path); directory is not null; directory = Path.GetDirectoryName(directory))
        {
            foreach (var name in SharedFiles.Select(name => Path.Combine(directory, name)).Where(File.Exists))
            {
                yield return name;
            }
        }
    }

    /// <summary>The names (not the content) of the files that globs may take.</summary>
    private static IEnumerable<string> ContentOf(string directory) =>
        Directory.EnumerateFiles(directory).Order(StringComparer.Ordinal)
            .Concat(Directory.EnumerateDirectories(directory)
                .Where(IsContent)
                .Order(StringComparer.Ordinal)
                .SelectMany(ContentOf));

    /// <summary>Links are not followed: they may lead into themselves.</summary>
    private static bool IsContent(string folder) =>
        Path.GetFileName(folder) is var name
        && name is not ("obj" or "bin" or "node_modules" or "TestResults")
        && !name.StartsWith('.')
        && !File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint);
}
