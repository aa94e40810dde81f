using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The test project of a build, or what is in the way.</summary>
/// <param name="Project">Absolute path of the test project; null when there is none or several.</param>
/// <param name="Compilation">Its compilation; null when it is not to be had.</param>
/// <param name="Finding">Why there is no compilation; null when there is one.</param>
public sealed record TestHost(string? Project, TestCompilation? Compilation, Finding? Finding);
