namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>A clarifying question that a finding asks; the spec answers it under <c>clarifications</c>.</summary>
/// <param name="Id">Stable id, <c>Q-</c> and four hexadecimal digits, which survives edits elsewhere in the spec.</param>
/// <param name="Text">The question.</param>
/// <param name="Default">What is used while nobody answers; null when there is no sensible default.</param>
public sealed record Question(string Id, string Text, string? Default)
{
    /// <summary>What the spec answers; null while nobody has answered.</summary>
    public string? Answer { get; init; }
}
