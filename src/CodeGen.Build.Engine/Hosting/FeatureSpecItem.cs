namespace CodeGen.Build.Engine.Hosting;

/// <summary>One <c>FeatureSpec</c> item of the project.</summary>
/// <param name="Path">Absolute path of the spec file.</param>
/// <param name="DbContext">Item metadata <c>DbContext</c>: the DbContext that the feature's entities belong to; null when not given.</param>
public sealed record FeatureSpecItem(string Path, string? DbContext = null);
