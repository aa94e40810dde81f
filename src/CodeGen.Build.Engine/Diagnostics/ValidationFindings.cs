namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG4xxx codes: what is said about validation.</summary>
public static class ValidationFindings
{
}
