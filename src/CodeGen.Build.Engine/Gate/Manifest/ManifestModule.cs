using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Gate.Manifest;

/// <summary>A module as the review shows it and an approval binds it.</summary>
internal sealed record ManifestModule
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>What it is.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the spec asks for it.</summary>
    public required SourceLocation Origin { get; init; }

    /// <summary>What it does not compile without.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Its whole new files.</summary>
    public ImmutableArray<ManifestFile> Files { get; init; } = [];

    /// <summary>Its edits.</summary>
    public ImmutableArray<ManifestEdit> Edits { get; init; } = [];

    /// <summary>What an approval binds.</summary>
    public required string Hash { get; init; }

    /// <summary>Its open slots.</summary>
    public ImmutableArray<OpenSlot> Slots { get; init; } = [];

    /// <summary>Its state when the review was written.</summary>
    public required ModuleState State { get; init; }

    /// <summary>The hash of an ordered list of files and edits, and of the module's id, so that no module passes for another.</summary>
    public static string HashOf(string id, IEnumerable<ManifestFile> files, IEnumerable<ManifestEdit> edits) =>
        ContentHash.Of(string.Concat(
            [
                $"module {id}\n",
                .. files.Select(file => $"file {file.Sha256} {file.Path}\n"),
                .. edits.Select(edit => $"edit {edit.Sha256} {edit.Path}\n"),
            ]));
}
