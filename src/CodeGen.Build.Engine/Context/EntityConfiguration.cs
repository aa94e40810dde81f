namespace CodeGen.Build.Engine.Context;

/// <summary>The class that maps an entity of the code base.</summary>
/// <param name="Type">The class's full name.</param>
/// <param name="File">Its file, relative to the root.</param>
/// <param name="Parameter">The name of the parameter of its <c>Configure</c> method.</param>
public sealed record EntityConfiguration(string Type, string File, string Parameter);
