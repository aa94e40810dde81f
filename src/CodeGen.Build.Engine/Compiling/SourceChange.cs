namespace CodeGen.Build.Engine.Compiling;

/// <summary>A file that is new, changed or gone, on top of what is on disk.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Text">The new text; null removes the file from the compilation.</param>
public sealed record SourceChange(string Path, string? Text);
