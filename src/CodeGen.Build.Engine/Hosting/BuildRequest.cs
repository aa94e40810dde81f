using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>
/// What a build tells the engine: written by the MSBuild task as <c>obj/codegen/request.json</c> and read again by
/// later commands. All paths are absolute. It never holds a secret: it is embedded in binary logs.
/// </summary>
public sealed record BuildRequest
{
    /// <summary>Version of the request's format.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The engine assembly (<c>codegen.dll</c>) that the project resolved.</summary>
    public required string Engine { get; init; }

    /// <summary>Version of the package that the project resolved.</summary>
    public required string PackageVersion { get; init; }

    /// <summary>The project file.</summary>
    public required string Project { get; init; }

    /// <summary>The solution that is being built; null when the project was built alone.</summary>
    public string? Solution { get; init; }

    /// <summary>MSBuild's <c>RootNamespace</c>.</summary>
    public required string RootNamespace { get; init; }

    /// <summary>MSBuild's <c>AssemblyName</c>.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>MSBuild's <c>TargetFramework</c> of the build that captured the command line.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>The captured compiler command line, one argument a line.</summary>
    public required string CommandLineFile { get; init; }

    /// <summary>The folder for our files under the project's obj folder, <c>obj/codegen</c>.</summary>
    public required string IntermediateDirectory { get; init; }

    /// <summary>The gated folder, <c>CodeGenGateDir</c>.</summary>
    public required string GateDirectory { get; init; }

    /// <summary>A folder with templates that replace ours one by one, <c>CodeGenTemplateDir</c>; null for none.</summary>
    public string? TemplateDirectory { get; init; }

    /// <summary>The test project, <c>CodeGenTestProject</c>; null to look for one beside the project in the solution.</summary>
    public string? TestProject { get; init; }

    /// <summary>The folder of the SDK's own Roslyn.</summary>
    public required string RoslynDirectory { get; init; }

    /// <summary>The SDK's <c>MSBuild.dll</c>.</summary>
    public required string MSBuild { get; init; }

    /// <summary>The <c>dotnet</c> host that runs the build.</summary>
    public required string DotnetHost { get; init; }

    /// <summary>The feature specs.</summary>
    public ImmutableArray<FeatureSpecItem> Specs { get; init; } = [];

    /// <summary>Global properties that a child MSBuild gets: an allow-list (Configuration, Platform, ArtifactsPath …).</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary><c>CodeGenMode</c>: generate (default), locked or off.</summary>
    public string Mode { get; init; } = "generate";

    /// <summary>Whether the build runs on a CI server, where nothing committed is rewritten.</summary>
    public bool ContinuousIntegration { get; init; }

    /// <summary>The folder of the project file.</summary>
    public string ProjectDirectory => Path.GetDirectoryName(Project)!;
}
