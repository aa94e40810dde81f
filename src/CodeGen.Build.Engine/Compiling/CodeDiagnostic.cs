using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>A diagnostic of the compiler or an analyzer, as the build would show it.</summary>
/// <param name="Id">For example <c>CS0103</c>.</param>
/// <param name="Severity">The effective severity after .editorconfig, NoWarn and WarningsAsErrors.</param>
/// <param name="Message">The text.</param>
/// <param name="File">Absolute path; null when it has no place.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
public sealed record CodeDiagnostic(string Id, Severity Severity, string Message, string? File, int Line, int Column);
