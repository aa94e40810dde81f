using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Initialization;

/// <summary>One file that <c>init</c> writes.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="RelativePath">The path for people: relative to <see cref="InitResult.Root"/>, with forward slashes.</param>
/// <param name="Action">Whether the file is new.</param>
/// <param name="Reason">One line: what was added, and what for.</param>
/// <param name="Content">The whole new content, in the encoding that the file had (UTF-8 without BOM when it is new).</param>
public sealed record FileChange(
    string Path, string RelativePath, InitAction Action, string Reason, ImmutableArray<byte> Content);
