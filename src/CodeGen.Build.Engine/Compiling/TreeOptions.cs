using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Severities that configuration files give to diagnostics, as the compiler asks for them.</summary>
internal sealed class TreeOptions(AnalyzerConfiguration configuration) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        configuration.For(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var text) && bool.TryParse(text, out var generated)
            ? generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
            : GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configuration.For(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configuration.Global.TreeOptions.TryGetValue(diagnosticId, out severity);
}
