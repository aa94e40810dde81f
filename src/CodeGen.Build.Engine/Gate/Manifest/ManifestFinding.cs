using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate.Manifest;

/// <summary>A finding as the review and the commands show it.</summary>
/// <param name="Code">The CG code.</param>
/// <param name="Kind">The kind word.</param>
/// <param name="Severity">Error, warning or info.</param>
/// <param name="Message">The text.</param>
/// <param name="File">Where; null without a place.</param>
/// <param name="Line">Line from 1; null without a place.</param>
/// <param name="Column">Column from 1; null without a place.</param>
/// <param name="Module">The module concerned.</param>
/// <param name="Origin">The place in the spec that it goes back to.</param>
/// <param name="ToolId">Another tool's id.</param>
/// <param name="Question">The clarifying question.</param>
public sealed record ManifestFinding(
    string Code,
    string Kind,
    Severity Severity,
    string Message,
    string? File,
    int? Line,
    int? Column,
    string? Module,
    SourceLocation? Origin,
    string? ToolId,
    Question? Question)
{
    /// <summary>The serialized form of a finding.</summary>
    public static ManifestFinding Of(Finding finding) => new(
        finding.Descriptor.Code,
        finding.Descriptor.Kind,
        finding.Severity,
        finding.Message,
        finding.Location?.File,
        finding.Location?.Line,
        finding.Location?.Column,
        finding.Module,
        finding.Origin,
        finding.ToolId,
        finding.Question);
}
