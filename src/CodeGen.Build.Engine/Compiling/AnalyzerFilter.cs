using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Leaves out the analyzers that cannot warn under the options of a compilation; they cost most of the time.</summary>
internal sealed class AnalyzerFilter
{
    private readonly CompilationOptions _options;
    private readonly ImmutableDictionary<string, ReportDiagnostic> _global;
    private readonly HashSet<string> _raisedInTrees = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _raisesCategories;
    private readonly bool _raisesStyleOptions;

    private AnalyzerFilter(Compilation compilation, AnalyzerConfiguration configuration)
    {
        _options = compilation.Options;
        _global = configuration.Global.TreeOptions;

        var results = compilation.SyntaxTrees.Select(tree => configuration.For(tree.FilePath)).Append(configuration.Global).ToList();
        foreach (var options in results.Select(result => result.TreeOptions).Distinct<ImmutableDictionary<string, ReportDiagnostic>>(ReferenceEqualityComparer.Instance))
        {
            _raisedInTrees.UnionWith(options.Where(pair => IsRaised(pair.Value)).Select(pair => pair.Key));
        }

        foreach (var options in results.Select(result => result.AnalyzerOptions).Distinct<ImmutableDictionary<string, string>>(ReferenceEqualityComparer.Instance))
        {
            _raisesCategories |= options.Any(RaisesCategory);
            _raisesStyleOptions |= options.Any(RaisesStyleOption);
        }
    }

    /// <summary>The analyzers that can report a warning or an error here, and all suppressors.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Apply(
        ImmutableArray<DiagnosticAnalyzer> analyzers, Compilation compilation, AnalyzerConfiguration configuration)
    {
        var filter = new AnalyzerFilter(compilation, configuration);
        return [.. analyzers.Where(analyzer => analyzer is DiagnosticSuppressor || analyzer.SupportedDiagnostics.Any(filter.CanWarn))];
    }

    private bool CanWarn(DiagnosticDescriptor descriptor)
    {
        var tags = descriptor.CustomTags;
        if (tags.Contains(WellKnownDiagnosticTags.NotConfigurable))
        {
            return IsGrave(descriptor);
        }

        return _raisedInTrees.Contains(descriptor.Id)
            || (_raisesCategories && descriptor.IsEnabledByDefault)
            || (_raisesStyleOptions && tags.Contains(WellKnownDiagnosticTags.CustomSeverityConfigurable))
            || WarnsUnlessTreesDisagree(descriptor);
    }

    private bool WarnsUnlessTreesDisagree(DiagnosticDescriptor descriptor)
    {
        var specific = _options.SpecificDiagnosticOptions.GetValueOrDefault(descriptor.Id);
        var global = _global.GetValueOrDefault(descriptor.Id);
        return IsRaised(specific) || ((specific, global) is (ReportDiagnostic.Default, ReportDiagnostic.Default) && IsGrave(descriptor));
    }

    private static bool IsGrave(DiagnosticDescriptor descriptor) =>
        descriptor.IsEnabledByDefault && descriptor.DefaultSeverity >= DiagnosticSeverity.Warning;

    private static bool IsRaised(ReportDiagnostic value) => value is ReportDiagnostic.Warn or ReportDiagnostic.Error;

    private static bool RaisesCategory(KeyValuePair<string, string> option) =>
        option.Key.StartsWith("dotnet_analyzer_diagnostic.", StringComparison.OrdinalIgnoreCase) && IsSeverity(option.Value);

    private static bool RaisesStyleOption(KeyValuePair<string, string> option) =>
        (option.Value.LastIndexOf(':') is var colon and >= 0 && IsSeverity(option.Value[(colon + 1)..]))
        || (option.Key.StartsWith("dotnet_naming_rule.", StringComparison.OrdinalIgnoreCase)
            && option.Key.EndsWith(".severity", StringComparison.OrdinalIgnoreCase)
            && IsSeverity(option.Value));

    private static bool IsSeverity(string value) =>
        value.Trim() is var word
        && (word.Equals("warning", StringComparison.OrdinalIgnoreCase) || word.Equals("error", StringComparison.OrdinalIgnoreCase));
}
