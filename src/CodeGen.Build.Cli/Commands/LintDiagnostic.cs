using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Cli.Commands;

/// <summary>A finding of <c>lint</c>.</summary>
/// <param name="Code">The CG code.</param>
/// <param name="Kind">The kind word.</param>
/// <param name="Severity">Error, warning or info.</param>
/// <param name="File">The file, relative to the git top level.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Message">The text.</param>
/// <param name="Question">The clarifying question; null for most.</param>
internal sealed record LintDiagnostic(
    string Code, string Kind, Severity Severity, string File, int Line, int Column, string Message, Question? Question)
{
    /// <summary>The form of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="file">The file of a finding that names no place.</param>
    public static LintDiagnostic Of(Finding finding, string file)
    {
        var place = finding.Location ?? new SourceLocation(file);
        return new LintDiagnostic(
            finding.Descriptor.Code, finding.Descriptor.Kind, finding.Severity, place.File, place.Line, place.Column, finding.Message, finding.Question);
    }
}
