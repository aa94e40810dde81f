namespace CodeGen.Build.Cli.Output;

/// <summary>Why a command failed.</summary>
/// <param name="Code">The CG code.</param>
/// <param name="Message">The text.</param>
internal sealed record ErrorDetail(string Code, string Message);
