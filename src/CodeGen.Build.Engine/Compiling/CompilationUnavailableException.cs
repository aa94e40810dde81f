using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>The project cannot be compiled here at all; the finding says why and what to do.</summary>
public sealed class CompilationUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="finding">What the user is told.</param>
    /// <param name="innerException">What was caught.</param>
    public CompilationUnavailableException(Finding finding, Exception? innerException = null)
        : base((finding ?? throw new ArgumentNullException(nameof(finding))).Message, innerException) => Finding = finding;

    /// <summary>What the user is told.</summary>
    public Finding Finding { get; }
}
