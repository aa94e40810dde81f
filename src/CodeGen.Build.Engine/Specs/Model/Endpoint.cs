using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An HTTP endpoint of a feature.</summary>
/// <param name="Method">The method in upper case.</param>
/// <param name="Path">The path with its parameters.</param>
/// <param name="Location">Where the spec asks for it.</param>
public sealed record Endpoint(string Method, string Path, SourceLocation Location);
