namespace CodeGen.Build.Engine.Compiling;

/// <summary>What a child process left.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record ChildProcessResult(int ExitCode, string Output, string Errors);
