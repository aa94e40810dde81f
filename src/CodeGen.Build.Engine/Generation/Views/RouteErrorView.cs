namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A declared error of a route.</summary>
/// <param name="Code">The code.</param>
/// <param name="CodeLiteral">The code as a C# literal.</param>
/// <param name="Member">The C# member that makes it, for example <c>InvalidTier</c>.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">The sentence that callers see, as a C# literal.</param>
/// <param name="Summary">The XML summary.</param>
public sealed record RouteErrorView(string Code, string CodeLiteral, string Member, int Status, string Detail, string Summary);
