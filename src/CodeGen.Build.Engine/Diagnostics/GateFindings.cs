namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>The CG5xxx codes: what is said about gate.</summary>
public static class GateFindings
{
}
