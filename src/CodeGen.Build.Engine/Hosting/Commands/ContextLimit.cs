namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>Something that could not be learned, or that the project lacks.</summary>
/// <param name="Code">The CG code.</param>
/// <param name="Message">The text.</param>
internal sealed record ContextLimit(string Code, string Message);
