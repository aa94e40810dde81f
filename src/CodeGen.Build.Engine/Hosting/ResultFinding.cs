namespace CodeGen.Build.Engine.Hosting;

/// <summary>A finding as the MSBuild task logs it.</summary>
/// <param name="Code">The CG code.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Message">The text.</param>
/// <param name="File">Absolute path; null when the finding has no place.</param>
/// <param name="Line">Line from 1; 0 when the finding has no place.</param>
/// <param name="Column">Column from 1; 0 when the finding has no place.</param>
/// <param name="HelpLink">The page that explains the code.</param>
public sealed record ResultFinding(
    string Code, string Severity, string Message, string? File, int Line, int Column, string HelpLink);
