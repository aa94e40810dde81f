using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>A node of a spec file: immutable, and it knows where it stands.</summary>
/// <param name="Location">Its first character; for an alias the place of the anchored node.</param>
internal abstract record SpecNode(SourceLocation Location)
{
    /// <summary>How many nodes it stands for when every alias is expanded.</summary>
    public abstract int Size { get; }

    /// <summary>How many levels it has; a scalar has one.</summary>
    public abstract int Height { get; }

    /// <summary>What it is, for messages.</summary>
    public abstract string Description { get; }
}
