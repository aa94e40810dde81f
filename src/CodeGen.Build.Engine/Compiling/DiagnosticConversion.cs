using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Diagnostics;
using Microsoft.CodeAnalysis;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>Turns compiler diagnostics into records, ordered by place.</summary>
internal static class DiagnosticConversion
{
    public static ImmutableArray<CodeDiagnostic> Convert(IEnumerable<Diagnostic> diagnostics, string projectDirectory) =>
    [
        .. diagnostics
            .Select(diagnostic => Convert(diagnostic, projectDirectory))
            .Distinct()
            .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Line)
            .ThenBy(diagnostic => diagnostic.Column)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];

    private static CodeDiagnostic Convert(Diagnostic diagnostic, string projectDirectory)
    {
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? Severity.Error : Severity.Warning;
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        var span = diagnostic.Location.GetMappedLineSpan();
        if (diagnostic.Location == Location.None || span.Path.Length == 0)
        {
            return new CodeDiagnostic(diagnostic.Id, severity, message, null, 0, 0);
        }

        var written = diagnostic.Location.SourceTree?.FilePath;
        var start = span.HasMappedPath && Path.GetDirectoryName(written) is { Length: > 0 } directory ? directory : projectDirectory;
        var position = span.StartLinePosition;
        return new CodeDiagnostic(
            diagnostic.Id, severity, message, Path.GetFullPath(span.Path, start), position.Line + 1, position.Character + 1);
    }
}
