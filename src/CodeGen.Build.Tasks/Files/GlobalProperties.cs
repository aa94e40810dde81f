using System;
using System.Collections.Generic;
using Microsoft.Build.Framework;

namespace CodeGen.Build.Tasks.Files;

/// <summary>
/// The global properties that a child MSBuild needs to find the same obj folders. An allow-list: the request is embedded in
/// binary logs, and people pass secrets by <c>-p</c>.
/// </summary>
internal static class GlobalProperties
{
    private static readonly string[] Allowed =
    [
        "ArtifactsPath", "ArtifactsPivots", "BaseIntermediateOutputPath", "BaseOutputPath", "Configuration",
        "MSBuildProjectExtensionsPath", "Platform", "RuntimeIdentifier", "SelfContained", "TreatWarningsAsErrors", "UseArtifactsOutput",
    ];

    /// <summary>The allowed ones among those that the build was started with.</summary>
    public static SortedDictionary<string, string> Of(IBuildEngine engine)
    {
        var handedOn = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (engine is IBuildEngine6 modern)
        {
            var properties = modern.GetGlobalProperties();
            foreach (var name in Allowed)
            {
                if (properties.TryGetValue(name, out var value))
                {
                    handedOn[name] = value;
                }
            }
        }

        return handedOn;
    }
}
