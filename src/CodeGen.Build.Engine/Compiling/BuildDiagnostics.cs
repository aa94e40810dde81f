using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Asks compiler and analyzers, and reports what the command-line compiler would.</summary>
internal static class BuildDiagnostics
{
    /// <summary>All warnings and errors, each once.</summary>
    /// <param name="compilation">After generators.</param>
    /// <param name="fromGenerators">What the generators reported.</param>
    /// <param name="analyzers">The analyzers that can warn.</param>
    /// <param name="options">Additional files and configuration.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static ImmutableArray<Diagnostic> Collect(
        CSharpCompilation compilation,
        ImmutableArray<Diagnostic> fromGenerators,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        CancellationToken cancellationToken)
    {
        var parse = compilation.GetParseDiagnostics(cancellationToken);
        if (parse.Any(Stops))
        {
            return Visible(parse);
        }

        var all = analyzers.IsEmpty
            ? compilation.GetDiagnostics(cancellationToken)
            : WithAnalyzers(compilation, analyzers, options, cancellationToken);
        if (all.Any(Stops) && compilation.GetDeclarationDiagnostics(cancellationToken) is var declaration && declaration.Any(Stops))
        {
            return Visible([.. parse, .. fromGenerators, .. declaration]);
        }

        return Visible([.. all, .. fromGenerators]);
    }

    private static ImmutableArray<Diagnostic> WithAnalyzers(
        CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var settings = new CompilationWithAnalyzersOptions(
            options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        return new CompilationWithAnalyzers(compilation, analyzers, settings).GetAllDiagnosticsAsync(cancellationToken).GetAwaiter().GetResult();
    }

    /// <summary>The compiler ends after a stage with such an error, so that later stages never speak.</summary>
    private static bool Stops(Diagnostic diagnostic) =>
        diagnostic is { DefaultSeverity: DiagnosticSeverity.Error, Severity: DiagnosticSeverity.Error, IsSuppressed: false }
        && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Visible(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false }).Distinct()];
}
