using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>The edits that a module makes to one existing file.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Operations">The operations, in order.</param>
public sealed record SourceEdit(string Path, ImmutableArray<EditOperation> Operations);
