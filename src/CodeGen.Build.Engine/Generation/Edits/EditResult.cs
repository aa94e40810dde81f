namespace CodeGen.Build.Engine.Generation.Edits;

/// <summary>What applying an edit gave.</summary>
/// <param name="Text">The new text, equal to the old when everything was there already; null when an anchor is missing.</param>
/// <param name="Failure">What was not found; null on success.</param>
public sealed record EditResult(string? Text, string? Failure);
