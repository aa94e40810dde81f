using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Reporting;

namespace CodeGen.Build.Engine.Gate;

/// <summary>What the gate needs of the other stages and of the world.</summary>
internal sealed record GateServices
{
    /// <summary>Applies a member-level edit to the text of a file: path relative to the root, its text today, the edit.</summary>
    public required Func<string, string, SourceEdit, EditResult> ApplyEdit { get; init; }

    /// <summary>Compiles the project, and the test project, with files (path relative to the root, text) laid over the tree; gives the findings.</summary>
    public required Func<IReadOnlyList<(string Path, string Text)>, ImmutableArray<Finding>> Compile { get; init; }

    /// <summary>Renders the pages of a review.</summary>
    public required ReviewPage Page { get; init; }

    /// <summary>Who git says is at work, <c>Name &lt;mail&gt;</c>; null when it does not say.</summary>
    public required Func<string?> Identity { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Hashes of today's specs by feature.</summary>
    public required IReadOnlyDictionary<string, string> SpecHashes { get; init; }
}
