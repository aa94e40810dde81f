using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation;

/// <summary>A whole new file of a module.</summary>
/// <param name="Path">Target path relative to the root, with forward slashes.</param>
/// <param name="Content">The text: LF, one newline at the end.</param>
/// <param name="Origins">Which spec line a generated line goes back to, ordered by line; lines between two entries belong to the first.</param>
public sealed record GeneratedFile(string Path, string Content, ImmutableArray<LineOrigin> Origins);
