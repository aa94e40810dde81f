namespace CodeGen.Build.Engine.Hosting.Commands;

/// <summary>A package that the project's restore has resolved.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Direct">Whether the project asks for it itself.</param>
internal sealed record PackageDependency(string Id, string Version, bool Direct);
