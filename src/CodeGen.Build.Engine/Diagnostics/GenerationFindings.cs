namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG3xxx codes: what is said about generation.</summary>
public static class GenerationFindings
{
}
