using System.Diagnostics.CodeAnalysis;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>An answer, or why there is none.</summary>
/// <param name="Answer">The answer; null on failure.</param>
/// <param name="Failure">Exit code and first error lines, or the time-out; null on success.</param>
public sealed record CaptureResult(ProjectAnswer? Answer, string? Failure)
{
    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Answer))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Answer is not null;
}
