using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The analyzers and generators of a compilation.</summary>
internal sealed class AnalyzerSet
{
    private readonly ImmutableArray<AnalyzerFileReference> _references;
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> _analyzers;

    /// <summary>Names the files; nothing is loaded yet.</summary>
    public AnalyzerSet(IEnumerable<string> paths, AnalyzerLoader loader)
    {
        var files = paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        files.ForEach(loader.AddDependencyLocation);
        _references = [.. files.Select(path => new AnalyzerFileReference(path, loader))];
        foreach (var reference in _references)
        {
            reference.AnalyzerLoadFailed += (_, failure) =>
            {
                // A dependency that holds neither analyzers nor generators is an ordinary case.
                if (failure.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                {
                    _failures.Enqueue($"{reference.FullPath}: {failure.Message}");
                }
            };
        }

        _analyzers = new(() => [.. _references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))]);
    }

    /// <summary>All analyzers, loaded on first use.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers => _analyzers.Value;

    /// <summary>What could not be loaded, each with its reason: the build shows CS8032 or CS8034 for it.</summary>
    public ImmutableArray<string> Failures => [.. _failures.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Loads the generators.</summary>
    public ImmutableArray<ISourceGenerator> LoadGenerators() =>
        [.. _references.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp))];
}
