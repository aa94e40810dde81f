using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>An entry of <c>security.endpoints</c>.</summary>
internal sealed record SecuredEndpoint(string Method, string Path, SourceLocation Location, SecurityRequirement Requirement);
