namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A word of an enum.</summary>
/// <param name="Word">As the spec and the wire write it, as a C# literal.</param>
/// <param name="Member">The C# member.</param>
/// <param name="IsLast">Whether it is the last.</param>
public sealed record EnumWordView(string Word, string Member, bool IsLast);
