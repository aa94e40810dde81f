using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>An endpoint behind the flag, for the flag's tests.</summary>
/// <param name="Title">What begins the test's name.</param>
/// <param name="Method">The member of <c>HttpMethod</c>.</param>
/// <param name="Target">The target as a C# expression.</param>
/// <param name="Origin">Where the spec asks for the endpoint.</param>
public sealed record FlaggedView(string Title, string Method, string Target, SourceLocation Origin);
