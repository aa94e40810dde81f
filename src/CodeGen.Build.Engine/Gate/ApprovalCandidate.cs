using CodeGen.Build.Engine.Gate.Locking;
using CodeGen.Build.Engine.Gate.Manifest;
using CodeGen.Build.Engine.Gate.Review;

namespace CodeGen.Build.Engine.Gate;

/// <summary>A feature whose review was read, verified and found fit for approval.</summary>
/// <param name="Lock">Its lock.</param>
/// <param name="Document">Its review.</param>
internal sealed record ApprovalCandidate(FeatureLock Lock, ReviewDocument Document)
{
    /// <summary>The feature.</summary>
    public string Feature => Lock.Feature;

    /// <summary>The modules that are not approved yet.</summary>
    public IEnumerable<ManifestModule> Open => Document.Manifest.Modules.Where(module => module.State != ModuleState.Approved);
}
