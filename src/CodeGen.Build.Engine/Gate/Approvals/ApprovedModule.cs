using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate.Approvals;

/// <summary>A module in an approval.</summary>
/// <param name="Id">The module's id.</param>
/// <param name="Hash">Hash of the approved bytes.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record ApprovedModule(string Id, string Hash, SourceLocation Location);
