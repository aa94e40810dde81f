using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Gate;

/// <summary>Carries a finding from the depth of the gate to its entry point, which returns it.</summary>
internal sealed class GateException(Finding finding) : Exception(finding.Message)
{
    public GateException(FindingDescriptor descriptor, string message, SourceLocation? location = null)
        : this(Diagnostics.Finding.Of(descriptor, message, location))
    {
    }

    public Finding Finding { get; } = finding;
}
