using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Model;

/// <summary>An allowed change of a state.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Location">Where it stands; transitions of one <c>from: [a, b]</c> share it.</param>
public sealed record TransitionModel(string From, string To, SourceLocation Location)
{
    /// <summary>The operation that makes it: <c>update</c>, or the last word of a contract route; null when it is not said: an update.</summary>
    public string? On { get; init; }

    /// <summary>Where the operation stands; null when none is said.</summary>
    public SourceLocation? OnLocation { get; init; }

    /// <summary>The code that is answered when the operation is called in another state; null when none is said.</summary>
    public string? Error { get; init; }

    /// <summary>Where the code stands; null when none is said.</summary>
    public SourceLocation? ErrorLocation { get; init; }
}
