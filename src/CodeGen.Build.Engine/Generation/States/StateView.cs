namespace CodeGen.Build.Engine.Generation.States;

/// <summary>A state.</summary>
/// <param name="Word">As the spec and the wire write it, as a C# literal.</param>
/// <param name="Value">The value of the enum, for example <c>OrderStatus.Draft</c>.</param>
public sealed record StateView(string Word, string Value);
