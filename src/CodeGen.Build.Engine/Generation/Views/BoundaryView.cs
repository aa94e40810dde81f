namespace CodeGen.Build.Engine.Generation.Views;

/// <summary>A value on one side of a limit.</summary>
/// <param name="TestName">The test's name as words with underscores.</param>
/// <param name="Value">The value as a C# expression of the request's type.</param>
/// <param name="Valid">Whether the limit allows it.</param>
public sealed record BoundaryView(string TestName, string Value, bool Valid);
