using System.Collections.Immutable;
using CodeGen.Build.Engine.Compiling;

namespace CodeGen.Build.Engine.Validation;

/// <summary>What a feature is checked together with.</summary>
public sealed record ValidationScope
{
    /// <summary>The folder that relative paths start from, absolute.</summary>
    public required string Root { get; init; }

    /// <summary>Existing files with the feature's edits in them.</summary>
    public ImmutableArray<EditedFile> Edits { get; init; } = [];

    /// <summary>Changes that the feature builds on and that are not its own, such as those of <c>_shared</c>: compiled, and not reported on.</summary>
    public ImmutableArray<SourceChange> Alongside { get; init; } = [];
}
