namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG1xxx codes: what is said about spec.</summary>
public static class SpecFindings
{
}
