using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation;

/// <summary>The unit of review and approval.</summary>
public sealed record GeneratedModule
{
    /// <summary><c>&lt;phase&gt;/&lt;kind&gt;[/&lt;Entity or route&gt;]</c>, for example <c>schema/entity/Order</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>What it is, one sentence for the review.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the spec asks for it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>Whole new files.</summary>
    public ImmutableArray<GeneratedFile> Files { get; init; } = [];

    /// <summary>Member-level edits of existing files.</summary>
    public ImmutableArray<SourceEdit> Edits { get; init; } = [];

    /// <summary>Ids of the modules that it does not compile without, in this feature or (prefixed <c>_shared:</c>) in <c>_shared</c>.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Its open slots.</summary>
    public ImmutableArray<OpenSlot> Slots { get; init; } = [];
}
