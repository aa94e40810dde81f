using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Asks compiler and analyzers, and reports what the command-line compiler would.</summary>
internal static class BuildDiagnostics
{
    /// <summary>Reported while the documentation file is written, which the compiler does not do when there are errors.</summary>
    private static readonly ImmutableHashSet<string> DocumentationIds =
    [
        "CS0419", "CS1570", "CS1571", "CS1572", "CS1573", "CS1574", "CS1580", "CS1581", "CS1584", "CS1587", "CS1589", "CS1590", "CS1591",
        "CS1592", "CS1658", "CS1710", "CS1711", "CS1712", "CS1723", "CS1734", "CS1735",
    ];

    /// <summary>All warnings and errors, each once.</summary>
    /// <param name="compilation">After generators.</param>
    /// <param name="fromGenerators">What the generators reported.</param>
    /// <param name="emitting">What emitting reports.</param>
    /// <param name="analyzers">The analyzers that can warn.</param>
    /// <param name="options">Additional files and configuration.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static ImmutableArray<Diagnostic> Collect(
        CSharpCompilation compilation,
        ImmutableArray<Diagnostic> fromGenerators,
        Task<ImmutableArray<Diagnostic>> emitting,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        AnalyzerOptions options,
        CancellationToken cancellationToken)
    {
        var all = analyzers.IsEmpty
            ? compilation.GetDiagnostics(cancellationToken)
            : WithAnalyzers(compilation, analyzers, options, cancellationToken);
        var fromEmit = emitting.GetAwaiter().GetResult();
        if (!all.Any(IsCompilerError) && !fromGenerators.Any(IsError))
        {
            return Visible([.. all, .. fromGenerators, .. fromEmit.Where(IsError)]);
        }

        var parse = compilation.GetParseDiagnostics(cancellationToken);
        if (parse.Any(EndsStage))
        {
            return Visible(parse);
        }

        var declaration = compilation.GetDeclarationDiagnostics(cancellationToken);
        if (declaration.Any(EndsStage))
        {
            return Visible([.. parse, .. fromGenerators, .. declaration]);
        }

        var fromParser = parse.ToHashSet();
        return Visible([.. all.Where(diagnostic => !IsAboutDocumentation(diagnostic) || fromParser.Contains(diagnostic)), .. fromGenerators]);
    }

    private static ImmutableArray<Diagnostic> WithAnalyzers(
        CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var settings = new CompilationWithAnalyzersOptions(
            options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        return new CompilationWithAnalyzers(compilation, analyzers, settings).GetAllDiagnosticsAsync(cancellationToken).GetAwaiter().GetResult();
    }

    private static bool IsFromCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    private static bool IsError(Diagnostic diagnostic) => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false };

    private static bool IsCompilerError(Diagnostic diagnostic) => IsError(diagnostic) && IsFromCompiler(diagnostic);

    /// <summary>The compiler ends after a stage with an error that no option can take back.</summary>
    private static bool EndsStage(Diagnostic diagnostic) => IsCompilerError(diagnostic) && diagnostic.DefaultSeverity == DiagnosticSeverity.Error;

    private static bool IsAboutDocumentation(Diagnostic diagnostic) => DocumentationIds.Contains(diagnostic.Id);

    private static ImmutableArray<Diagnostic> Visible(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false }).Distinct()];
}
