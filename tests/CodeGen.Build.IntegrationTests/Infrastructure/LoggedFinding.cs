namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>An error or a warning as MSBuild handed it to its loggers.</summary>
internal sealed record LoggedFinding(
    string Severity, string Code, string File, int Line, int Column, string? HelpLink, string Message);
