namespace CodeGen.Build.Engine.Gate;

/// <summary>Something that keeps the gate closed.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Module">The module; null for the whole feature.</param>
/// <param name="Code">The CG code.</param>
/// <param name="Message">What is open, and what to do.</param>
public sealed record OpenPoint(string Feature, string? Module, string Code, string Message);
