using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>What a design-time call of MSBuild says about a project.</summary>
public sealed record ProjectAnswer
{
    /// <summary>The compiler command line, one argument an entry.</summary>
    public required ImmutableArray<string> CommandLine { get; init; }

    /// <summary>What the build copies beside the assembly.</summary>
    public ImmutableArray<CopyLocalFile> CopyLocal { get; init; } = [];

    /// <summary>The names of the packages that the project references directly.</summary>
    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>Where restoring leaves its result; empty when unknown.</summary>
    public string AssetsFile { get; init; } = "";

    /// <summary>The assembly's <c>.deps.json</c>, written by the call under our own folder.</summary>
    public string DependenciesFile { get; init; } = "";

    /// <summary>The assembly's <c>.runtimeconfig.json</c>, written by the call under our own folder; it is not there for a library.</summary>
    public string RuntimeConfigurationFile { get; init; } = "";
}
