using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate.Approvals;

/// <summary>An entry of <c>approvals.yaml</c>.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="By">Who approves.</param>
/// <param name="At">When.</param>
/// <param name="Note">What the person wants to say; null for nothing.</param>
/// <param name="Modules">Module ids with the hash of the approved bytes.</param>
/// <param name="Location">Where the entry stands.</param>
internal sealed record Approval(
    string Feature,
    string By,
    DateTimeOffset At,
    string? Note,
    ImmutableArray<ApprovedModule> Modules,
    SourceLocation Location);
