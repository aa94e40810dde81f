using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation;
using CodeGen.Build.Engine.Generation.Edits;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Gate.Changes;

/// <summary>The bytes of a module, as generated or as read back from a review folder.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Id">The module's id.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="Files">Target path and text of its whole files.</param>
/// <param name="Edits">Its edits.</param>
internal sealed record ModuleContent(
    string Feature,
    string Id,
    Phase Phase,
    ImmutableArray<(string Path, string Text)> Files,
    ImmutableArray<SourceEdit> Edits)
{
    /// <summary>The content of a generated module.</summary>
    public static ModuleContent Of(string feature, GeneratedModule module) => new(
        feature, module.Id, module.Phase, [.. module.Files.Select(file => (file.Path, file.Content))], module.Edits);
}
