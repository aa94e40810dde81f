using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Collects the findings of one spec, the files that it includes among them.</summary>
/// <param name="file">The path that findings show.</param>
internal sealed class FindingList(string file)
{
    private readonly FindingList? _spec;
    private readonly List<Finding> _findings = [];
    private int _hidden;
    private bool _hiddenError;

    private FindingList(string file, FindingList spec)
        : this(file) => _spec = spec;

    /// <summary>The path that findings show.</summary>
    public string File { get; } = file;

    /// <summary>The file's first character.</summary>
    public SourceLocation Start { get; } = new(file);

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors => _hiddenError || _findings.Exists(finding => finding.Severity == Severity.Error);

    /// <summary>Whether further findings are only counted.</summary>
    public bool IsFull => _findings.Count >= SpecLimits.Findings;

    /// <summary>How many there are.</summary>
    public int Count => _findings.Count + _hidden;

    /// <summary>A list for another file of the spec; what is added there counts and is kept here too.</summary>
    public FindingList Of(string includedFile) => new(includedFile, this);

    /// <summary>Adds a finding of the descriptor's severity.</summary>
    public void Add(FindingDescriptor descriptor, SourceLocation location, string message) =>
        Add(Finding.Of(descriptor, message, location));

    /// <summary>Adds a finding whose message is costly to word; it is not worded when the finding is only counted.</summary>
    public void Add(FindingDescriptor descriptor, SourceLocation location, Func<string> message) =>
        Add(descriptor, location, _findings.Count < SpecLimits.Findings ? message() : "");

    /// <summary>Adds a finding; beyond <see cref="SpecLimits.Findings"/> it is only counted.</summary>
    public void Add(Finding finding)
    {
        _spec?.Add(finding);
        if (_findings.Count < SpecLimits.Findings)
        {
            _findings.Add(finding);
            return;
        }

        _hidden++;
        _hiddenError |= finding.Severity == Severity.Error;
    }

    /// <summary>The place of the character that follows this beginning of the file.</summary>
    public SourceLocation PlaceAfter(ReadOnlySpan<char> text)
    {
        var line = 1 + text.Count('\n');
        return new SourceLocation(File, line, text.Length - text.LastIndexOf('\n'));
    }

    /// <summary>All findings in the order of their places.</summary>
    public ImmutableArray<Finding> ToImmutable()
    {
        var ordered = _findings
            .OrderBy(finding => finding.Location is { } location && location.File != File)
            .ThenBy(finding => finding.Location?.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location?.Line ?? 0)
            .ThenBy(finding => finding.Location?.Column ?? 0)
            .ThenBy(finding => finding.Descriptor.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal);
        return _hidden == 0 ? [.. ordered] : [.. ordered, Hidden()];
    }

    private Finding Hidden() => new(
        SpecFindings.MoreFindings,
        _hiddenError ? Severity.Error : Severity.Warning,
        $"{_hidden} more findings are not shown. Correct the ones above and read the spec again.",
        Start);
}
