using System.Collections.Immutable;
using System.Xml;

namespace CodeGen.Build.Engine.Initialization.Editing;

/// <summary>The files of one run: each is read once, edits add up, and nothing is written.</summary>
internal sealed class EditSession(string root)
{
    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The path for people: relative to the root, with forward slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    /// <summary>Whether the file exists, or was created by this session.</summary>
    public bool Exists(string path) => Open(path) is { Original: not null } or { Reasons.Count: > 0 };

    /// <summary>The file's text as edited so far; empty for a file that does not exist.</summary>
    public string Text(string path) => Open(path).Current.Text;

    /// <summary>The newline of the file's lines.</summary>
    public string NewLine(string path) => Open(path).Current.NewLine;

    /// <summary>The file as MSBuild XML; null when it does not exist.</summary>
    /// <exception cref="UnreadableProjectException">It is not well-formed.</exception>
    public MSBuildText? MSBuild(string path)
    {
        var entry = Open(path);
        if (entry.Original is null)
        {
            return null;
        }

        try
        {
            return entry.MSBuild ??= new MSBuildText(entry.Current.Text, entry.Current.NewLine);
        }
        catch (XmlException exception)
        {
            throw new UnreadableProjectException(path, exception);
        }
    }

    /// <summary>Replaces the file's text and says why, in a few words.</summary>
    public void Change(string path, string text, string reason)
    {
        var entry = Open(path);
        if (text == entry.Current.Text)
        {
            return;
        }

        entry.Current = entry.Current with { Text = text };
        entry.MSBuild = null;
        entry.Reasons.Add(reason);
    }

    /// <summary>What has changed, ordered by path.</summary>
    public ImmutableArray<FileChange> Changes() =>
    [
        .. from entry in _entries
           where entry.Value.Reasons.Count > 0
           select new FileChange(
               entry.Key,
               Relative(entry.Key),
               entry.Value.Original is null ? InitAction.Created : InitAction.Changed,
               string.Join("; ", entry.Value.Reasons),
               entry.Value.Current.Encode()),
    ];

    private Entry Open(string path)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            entry = new Entry(File.Exists(path) ? TextFile.Decode(File.ReadAllBytes(path)) : null);
            _entries.Add(path, entry);
        }

        return entry;
    }

    private sealed class Entry(TextFile? original)
    {
        public TextFile? Original { get; } = original;

        public TextFile Current { get; set; } = original ?? TextFile.New;

        public MSBuildText? MSBuild { get; set; }

        public List<string> Reasons { get; } = [];
    }
}
