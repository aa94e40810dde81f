namespace CodeGen.Build.Engine.Compiling;

/// <summary>A file that the build copies beside the assembly.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="DestinationSubDirectory">The folder below the output folder, with a separator at its end; empty for the output folder itself.</param>
public sealed record CopyLocalFile(string Path, string DestinationSubDirectory);
