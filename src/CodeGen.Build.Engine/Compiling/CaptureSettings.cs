using System.Collections.Immutable;
using CodeGen.Build.Engine.Hosting;

namespace CodeGen.Build.Engine.Compiling;

/// <summary>What a design-time call of MSBuild needs.</summary>
internal sealed record CaptureSettings
{
    /// <summary>How long a call may take: an evaluation takes a second, a cold file share some more.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromMinutes(2);

    /// <summary>The <c>dotnet</c> host.</summary>
    public required string DotnetHost { get; init; }

    /// <summary>The SDK's <c>MSBuild.dll</c>.</summary>
    public required string MSBuild { get; init; }

    /// <summary>The project to ask.</summary>
    public required string Project { get; init; }

    /// <summary>Global properties, an allow-list.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The framework to ask for when the project has several.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>Where files of the call go.</summary>
    public required string OutputDirectory { get; init; }

    /// <summary>After that the call is ended.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>The settings for a project, in the manner of the build that wrote the request.</summary>
    public static CaptureSettings For(BuildRequest request, string project, string folder) => new()
    {
        DotnetHost = request.DotnetHost,
        MSBuild = request.MSBuild,
        Project = project,
        Properties = request.Properties,
        TargetFramework = request.TargetFramework,
        OutputDirectory = Path.Combine(request.IntermediateDirectory, folder),
    };
}
