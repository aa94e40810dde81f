using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>Ends the reading of a file at a place; never leaves <see cref="YamlReader"/>.</summary>
internal sealed class SpecYamlException(FindingDescriptor descriptor, SourceLocation location, string message) : Exception(message)
{
    public FindingDescriptor Descriptor { get; } = descriptor;

    public SourceLocation Location { get; } = location;
}
