namespace CodeGen.Build.Engine.Diagnostics;

/// <summary>One thing that the product has to say about a spec, a project, or generated code.</summary>
/// <param name="Descriptor">The code and what is common to it.</param>
/// <param name="Severity">The severity of this finding.</param>
/// <param name="Message">What, where, why and what to do, in one or two sentences.</param>
/// <param name="Location">The place that the finding speaks of; null when it has none.</param>
public sealed record Finding(FindingDescriptor Descriptor, Severity Severity, string Message, SourceLocation? Location)
{
    /// <summary>The clarifying question; null for most findings.</summary>
    public Question? Question { get; init; }

    /// <summary>The id of the module that the finding is about; null outside generated code.</summary>
    public string? Module { get; init; }

    /// <summary>The place in the spec that a finding in generated code goes back to.</summary>
    public SourceLocation? Origin { get; init; }

    /// <summary>The id that another tool gave it, such as a compiler's <c>CS0103</c>.</summary>
    public string? ToolId { get; init; }

    /// <summary>Makes a finding of the descriptor's default severity.</summary>
    public static Finding Of(FindingDescriptor descriptor, string message, SourceLocation? location = null) =>
        new(descriptor, descriptor.DefaultSeverity, message, location);
}
