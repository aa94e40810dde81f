using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>How the build would compile the test project, or why that is not known.</summary>
/// <param name="Answer">The answer; null when there is none.</param>
/// <param name="Finding">CG4010 (not restored) or CG4013 (failed); null when there is an answer.</param>
public sealed record TestProjectAnswer(ProjectAnswer? Answer, Finding? Finding);
