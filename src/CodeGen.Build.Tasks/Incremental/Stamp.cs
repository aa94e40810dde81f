using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace CodeGen.Build.Tasks.Incremental;

/// <summary>
/// The file whose time tells MSBuild that the gate is up to date. Its first line is the hash of the settings it was made with,
/// the others are the files of the gate that must still be there.
/// </summary>
internal sealed class Stamp
{
    private readonly string _path;
    private readonly string _settings;

    public Stamp(string path, string settings)
    {
        _path = path;
        _settings = settings;
    }

    /// <summary>The same question that MSBuild asked before it started the task; another build may have answered it since.</summary>
    public bool IsUpToDate(IEnumerable<string> inputs)
    {
        if (!File.Exists(_path))
        {
            return false;
        }

        var lines = File.ReadAllLines(_path);
        var time = File.GetLastWriteTimeUtc(_path);
        return lines.Length > 0
            && lines[0] == _settings
            && lines.Skip(1).All(File.Exists)
            && inputs.All(input => File.Exists(input) && File.GetLastWriteTimeUtc(input) <= time);
    }

    /// <summary>Records a finished generation: reviews and locks that a later build misses are reason to run again.</summary>
    public void Write(string gateDirectory)
    {
        var lines = new[] { _settings }
            .Concat(FilesOf(Path.Combine(gateDirectory, "review"), "manifest.json", SearchOption.AllDirectories))
            .Concat(FilesOf(Path.Combine(gateDirectory, "lock"), "*.json", SearchOption.TopDirectoryOnly));
        File.WriteAllText(_path, string.Join("\n", lines) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static IEnumerable<string> FilesOf(string directory, string pattern, SearchOption depth) =>
        Directory.Exists(directory)
            ? Directory.GetFiles(directory, pattern, depth).OrderBy(file => file, StringComparer.Ordinal)
            : Enumerable.Empty<string>();
}
