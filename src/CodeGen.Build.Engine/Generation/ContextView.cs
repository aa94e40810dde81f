namespace CodeGen.Build.Engine.Generation;

/// <summary>The DbContext as shared templates see it.</summary>
/// <param name="Name">The class.</param>
public sealed record ContextView(string Name);
