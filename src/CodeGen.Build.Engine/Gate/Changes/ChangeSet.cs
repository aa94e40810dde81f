using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>What modules do to today's tree.</summary>
/// <param name="Files">The files that differ afterwards, ordered by path.</param>
/// <param name="Findings">Why something cannot be done; then nothing may be written.</param>
internal sealed record ChangeSet(ImmutableArray<FileChange> Files, ImmutableArray<Finding> Findings);
