namespace CodeGen.Build.Engine.Context;

/// <summary>A route that the code base already maps.</summary>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path with a leading slash; group prefixes that are constants are included.</param>
/// <param name="Evidence">Where it is mapped.</param>
public sealed record ExistingRoute(string Method, string Path, Evidence Evidence);
