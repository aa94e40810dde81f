using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>An endpoint that refuses strangers, for its tests.</summary>
/// <param name="Title">The operation's name.</param>
/// <param name="Method">The member of <c>HttpMethod</c>.</param>
/// <param name="Target">The target as a C# expression.</param>
/// <param name="Restricted">Whether being authenticated is not enough.</param>
/// <param name="Origin">Where the spec asks for the operation.</param>
public sealed record SecuredView(string Title, string Method, string Target, bool Restricted, SourceLocation Origin);
