namespace CodeGen.Build.Engine.Gate.Manifest;

/// <summary>A module's edit of an existing file.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Sha256">Hash of the edit's canonical JSON.</param>
internal sealed record ManifestEdit(string Path, string Sha256);
