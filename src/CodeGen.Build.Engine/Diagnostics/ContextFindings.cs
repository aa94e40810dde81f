namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG2xxx codes: what is said about code base.</summary>
public static class ContextFindings
{
}
