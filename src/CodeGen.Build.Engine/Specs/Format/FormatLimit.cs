namespace CodeGen.Build.Engine.Specs.Format;

/// <summary>The length of a list or free mapping of the format.</summary>
/// <param name="Place">The place, for example <c>entity</c>.</param>
/// <param name="Key">The key of the place.</param>
/// <param name="Most">The most items or entries.</param>
public sealed record FormatLimit(string Place, string Key, int Most);
