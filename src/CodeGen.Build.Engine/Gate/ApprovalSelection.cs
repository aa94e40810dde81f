using System.Collections.Immutable;
using CodeGen.Build.Engine.Gate.Changes;
using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Engine.Gate;

/// <summary>The modules of one feature that are approved together.</summary>
/// <param name="Candidate">The feature.</param>
/// <param name="Modules">The modules, in the order of review.</param>
internal sealed record ApprovalSelection(ApprovalCandidate Candidate, ImmutableArray<ManifestModule> Modules)
{
    /// <summary>Their bytes, as they were read and verified.</summary>
    public IEnumerable<ModuleContent> Contents() =>
        Candidate.Document.Modules.Where(content => Modules.Any(module => module.Id == content.Id));
}
