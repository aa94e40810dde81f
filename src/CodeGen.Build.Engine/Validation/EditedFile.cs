using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Validation;

/// <summary>An existing file with a feature's edits in it.</summary>
/// <param name="Path">Path relative to the root, with forward slashes.</param>
/// <param name="Text">The text after all edits.</param>
/// <param name="Modules">The ids of the modules that edit it, in order; what is said about the file is said about the first.</param>
public sealed record EditedFile(string Path, string Text, ImmutableArray<string> Modules);
