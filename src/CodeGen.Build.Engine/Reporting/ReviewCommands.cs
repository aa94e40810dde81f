using CodeGen.Build.Engine.Gate.Manifest;

namespace CodeGen.Build.Engine.Reporting;

/// <summary>The commands that a review tells its reader to run.</summary>
internal static class ReviewCommands
{
    /// <summary>Approves the whole feature by the tool.</summary>
    public static string Tool(ReviewManifest manifest) =>
        $"dotnet codegen approve {Argument(manifest.Project)} --feature {manifest.Feature}";

    /// <summary>Approves the whole feature by a build target, where the tool is not installed.</summary>
    public static string Target(ReviewManifest manifest) =>
        $"dotnet build {Argument(manifest.Project)} -t:CodeGenApprove -p:CodeGenFeature={manifest.Feature}";

    private static string Argument(string path) => path.All(IsPlain) ? path : $"\"{path}\"";

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '-' or '_';
}
