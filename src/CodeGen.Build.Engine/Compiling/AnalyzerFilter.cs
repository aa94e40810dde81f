using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Leaves out the analyzers that cannot report anything of the severity that is asked for, under the options of a compilation; they cost most of the time.</summary>
internal sealed class AnalyzerFilter
{
    private readonly CompilationOptions _options;
    private readonly ImmutableDictionary<string, ReportDiagnostic> _global;
    private readonly bool _onlyErrors;
    private readonly HashSet<string> _raisedInTrees = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _raisesCategories;
    private readonly bool _raisesStyleOptions;

    private AnalyzerFilter(Compilation compilation, AnalyzerConfiguration configuration, Severity minimum)
    {
        _options = compilation.Options;

        // Where warnings are errors, each analyzer that can warn can fail the build.
        _onlyErrors = minimum == Severity.Error && _options.GeneralDiagnosticOption != ReportDiagnostic.Error;
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

    /// <summary>The analyzers that can report something of at least that severity here, and the suppressors, which take back what is no error by itself.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Apply(
        ImmutableArray<DiagnosticAnalyzer> analyzers, Compilation compilation, AnalyzerConfiguration configuration, Severity minimum)
    {
        var filter = new AnalyzerFilter(compilation, configuration, minimum);
        return [.. analyzers.Where(analyzer => analyzer is DiagnosticSuppressor ? !filter._onlyErrors : analyzer.SupportedDiagnostics.Any(filter.CanReport))];
    }

    private bool CanReport(DiagnosticDescriptor descriptor)
    {
        var tags = descriptor.CustomTags;
        if (tags.Contains(WellKnownDiagnosticTags.NotConfigurable))
        {
            return IsGrave(descriptor);
        }

        return _raisedInTrees.Contains(descriptor.Id)
            || (_raisesCategories && descriptor.IsEnabledByDefault)
            || (_raisesStyleOptions && tags.Contains(WellKnownDiagnosticTags.CustomSeverityConfigurable))
            || ReportsUnlessTreesDisagree(descriptor);
    }

    private bool ReportsUnlessTreesDisagree(DiagnosticDescriptor descriptor)
    {
        var specific = _options.SpecificDiagnosticOptions.GetValueOrDefault(descriptor.Id);
        var global = _global.GetValueOrDefault(descriptor.Id);
        return IsRaised(specific) || ((specific, global) is (ReportDiagnostic.Default, ReportDiagnostic.Default) && IsGrave(descriptor));
    }

    private bool IsGrave(DiagnosticDescriptor descriptor) =>
        descriptor.IsEnabledByDefault && descriptor.DefaultSeverity >= (_onlyErrors ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);

    private bool IsRaised(ReportDiagnostic value) => value == ReportDiagnostic.Error || (value == ReportDiagnostic.Warn && !_onlyErrors);

    private bool RaisesCategory(KeyValuePair<string, string> option) =>
        option.Key.StartsWith("dotnet_analyzer_diagnostic.", StringComparison.OrdinalIgnoreCase) && IsSeverity(option.Value);

    private bool RaisesStyleOption(KeyValuePair<string, string> option) =>
        (option.Value.LastIndexOf(':') is var colon and >= 0 && IsSeverity(option.Value[(colon + 1)..]))
        || (option.Key.StartsWith("dotnet_naming_rule.", StringComparison.OrdinalIgnoreCase)
            && option.Key.EndsWith(".severity", StringComparison.OrdinalIgnoreCase)
            && IsSeverity(option.Value));

    private bool IsSeverity(string value) =>
        value.Trim() is var word
        && (word.Equals("error", StringComparison.OrdinalIgnoreCase) || (!_onlyErrors && word.Equals("warning", StringComparison.OrdinalIgnoreCase)));
}
