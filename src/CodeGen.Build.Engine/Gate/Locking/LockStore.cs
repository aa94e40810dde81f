using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate.Locking;

/// <summary>Reads the lock files.</summary>
internal sealed class LockStore(GateFolder folder)
{
    /// <summary>Name of the would-be lock inside a review folder on CI.</summary>
    public const string ReviewFile = "lock.json";

    /// <summary>The committed lock of a feature; null when it has none.</summary>
    /// <exception cref="GateException">It cannot be read.</exception>
    public FeatureLock? Committed(string feature) => Read(folder.Lock(feature), $"lock/{feature}.json", feature);

    /// <summary>The lock that counts for a review: the one inside the review (CI), else the committed one.</summary>
    /// <exception cref="GateException">It cannot be read.</exception>
    public FeatureLock? Current(string feature) =>
        Read(folder.InGate($"review/{feature}/{ReviewFile}"), $"review/{feature}/{ReviewFile}", feature) ?? Committed(feature);

    /// <summary>The features that have a lock, or only a review; in order.</summary>
    public ImmutableArray<string> Features() =>
    [
        .. Files(folder.Locks).Select(Path.GetFileNameWithoutExtension)
            .Concat(Folders(folder.Reviews).Select(Path.GetFileName))
            .OfType<string>()
            .Where(GateFolder.IsFeatureName)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Files(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.json") : [];

    private static IEnumerable<string> Folders(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateDirectories(directory) : [];

    private FeatureLock? Read(string path, string name, string feature)
    {
        var file = $"{folder.RelativeGate}/{name}";
        if (TextFile.Read(path, file) is not { } text)
        {
            return null;
        }

        var read = GateJson.Read<FeatureLock>(text.Text, file);
        return read.Version != FeatureLock.CurrentVersion
            ? throw Invalid(file, $"has format {read.Version}; this version reads {FeatureLock.CurrentVersion}")
            : read.Feature != feature ? throw Invalid(file, $"is the lock of '{read.Feature}'") : read;
    }

    private static GateException Invalid(string file, string what) =>
        new(GateFindings.GateFileInvalid, $"'{file}' {what}.", new SourceLocation(file));
}
