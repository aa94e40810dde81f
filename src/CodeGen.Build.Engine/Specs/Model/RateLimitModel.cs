using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>How often a caller may call a route.</summary>
/// <param name="Limit">Most calls within the window.</param>
/// <param name="Window">The window: one second to one day.</param>
/// <param name="Location">Where the spec says it.</param>
public sealed record RateLimitModel(int Limit, TimeSpan Window, SourceLocation Location);
