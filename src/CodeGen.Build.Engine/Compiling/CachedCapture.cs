namespace CodeGen.Build.Engine.Compiling;

/// <summary>An answer that was kept under obj/.</summary>
/// <param name="Key">What it depended on.</param>
/// <param name="Answer">The answer.</param>
internal sealed record CachedCapture(string Key, ProjectAnswer Answer);
