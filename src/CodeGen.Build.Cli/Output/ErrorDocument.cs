namespace CodeGen.Build.Cli.Output;

/// <summary>The JSON document of a command that failed.</summary>
/// <param name="Error">Why.</param>
internal sealed record ErrorDocument(ErrorDetail Error);
