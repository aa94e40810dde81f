namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>A file to be written.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Bytes">Its bytes; null deletes it.</param>
internal sealed record FileWrite(string Path, byte[]? Bytes);
