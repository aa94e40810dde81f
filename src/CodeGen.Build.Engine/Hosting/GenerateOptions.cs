namespace CodeGen.Build.Engine.Hosting;

/// <summary>What is generated.</summary>
/// <param name="Feature">Only this feature; null for all.</param>
/// <param name="Force">Whether features are generated although nothing has changed; approved ones are not.</param>
public sealed record GenerateOptions(string? Feature = null, bool Force = false);
