namespace CodeGen.Build.Engine.Gate.Manifest;

/// <summary>A whole new file of a module.</summary>
/// <param name="Path">Target path relative to the root.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Lines">Lines to read.</param>
internal sealed record ManifestFile(string Path, string Sha256, int Lines);
