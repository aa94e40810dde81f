namespace CodeGen.Build.Engine.Context;

/// <summary>A place in the code base that a fact was read from.</summary>
/// <param name="File">Path relative to the repository's root.</param>
/// <param name="Line">Line from 1.</param>
public sealed record Evidence(string File, int Line);
