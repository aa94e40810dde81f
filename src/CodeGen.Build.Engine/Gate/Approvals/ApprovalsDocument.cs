using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Gate.Approvals;

/// <summary>The approvals file, read.</summary>
/// <param name="Text">Its text, byte order mark left out.</param>
/// <param name="List">The node of the list; null when there is none yet.</param>
/// <param name="Approvals">The entries, in order.</param>
internal sealed record ApprovalsDocument(string Text, ApprovalNode.Sequence? List, ImmutableArray<Approval> Approvals)
{
    /// <summary>The hash that counts for a module: that of the last entry which names it; null when none does.</summary>
    public ApprovedModule? Find(string feature, string module) => Approvals
        .Where(approval => approval.Feature == feature)
        .SelectMany(approval => approval.Modules)
        .LastOrDefault(approved => approved.Id == module);
}
