using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>What an endpoint demands of its caller.</summary>
/// <param name="Kind">The kind of demand.</param>
/// <param name="Name">The policy or role; null for the other kinds.</param>
/// <param name="Location">Where the spec says it; null when nothing is said and the default is used.</param>
public sealed record SecurityRequirement(SecurityKind Kind, string? Name = null, SourceLocation? Location = null);
