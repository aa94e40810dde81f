using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;

namespace CodeGen.Build.Engine.Validation;

/// <summary>Knows for each path of a feature which module it belongs to, and where its lines come from.</summary>
internal sealed class GeneratedSources
{
    private readonly Dictionary<string, (GeneratedModule Module, GeneratedFile? File)> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alongside;
    private readonly string _root;

    public GeneratedSources(GeneratedFeature feature, ValidationScope scope)
    {
        _root = scope.Root;
        _alongside = scope.Alongside.Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var modules = feature.Modules.ToDictionary(module => module.Id, StringComparer.Ordinal);
        foreach (var edit in scope.Edits)
        {
            _byPath[Absolute(edit.Path)] = (modules[edit.Modules[0]], null);
        }

        foreach (var module in feature.Modules)
        {
            foreach (var file in module.Files)
            {
                _byPath[Absolute(file.Path)] = (module, file);
            }
        }

        Changes =
        [
            .. feature.Modules.SelectMany(module => module.Files).Select(file => new SourceChange(Absolute(file.Path), file.Content)),
            .. scope.Edits.Select(edit => new SourceChange(Absolute(edit.Path), edit.Text)),
        ];
    }

    /// <summary>All files of the feature, of whatever kind.</summary>
    public ImmutableArray<SourceChange> Changes { get; }

    /// <summary>The module that a file belongs to; null for files of others.</summary>
    public GeneratedModule? ModuleOf(string path) => _byPath.TryGetValue(path, out var entry) ? entry.Module : null;

    /// <summary>Whether the feature brings the file, rather than edits it.</summary>
    public bool IsNew(string path) => _byPath.TryGetValue(path, out var entry) && entry.File is not null;

    /// <summary>Whether a diagnostic concerns the feature: warnings in what it builds on are reported where that is checked.</summary>
    public bool IsReported(CodeDiagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error || diagnostic.File is not { } file || ModuleOf(file) is not null || !_alongside.Contains(file);

    /// <summary>Whether the feature builds on the file without bringing it.</summary>
    public bool IsAlongside(string path) => ModuleOf(path) is null && _alongside.Contains(path);

    /// <summary>Where a line of the feature's files goes back to.</summary>
    public SourceLocation? OriginOf(string path, int line)
    {
        if (!_byPath.TryGetValue(path, out var entry))
        {
            return null;
        }

        var origin = entry.File?.Origins.LastOrDefault(origin => origin.Line <= line);
        return origin?.Origin ?? entry.Module.Origin;
    }

    /// <summary>The path as findings write it.</summary>
    public string Relative(string path) => Path.GetRelativePath(_root, path).Replace('\\', '/');

    private string Absolute(string path) => Path.GetFullPath(path, _root);
}
