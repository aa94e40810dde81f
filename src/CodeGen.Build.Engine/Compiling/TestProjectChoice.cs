using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The test project, or why there is none.</summary>
/// <param name="Path">Absolute path of the project file; null when none was chosen.</param>
/// <param name="Finding">CG4011 (none) or CG4012 (several, with a question); null when one was chosen.</param>
public sealed record TestProjectChoice(string? Path, Finding? Finding);
