using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Generation;

/// <summary>
/// What approvals of the shared feature have brought: code in the tree relies on it, also that of features whose spec is gone or has
/// errors at the moment, so the shared feature never does less than that.
/// </summary>
/// <param name="Modules">Ids of its approved modules.</param>
/// <param name="AddsAuthorization">Whether its registration adds authorization services.</param>
public sealed record ApprovedShared(ImmutableHashSet<string> Modules, bool AddsAuthorization)
{
    /// <summary>Nothing was approved.</summary>
    public static ApprovedShared None { get; } = new([], false);
}
