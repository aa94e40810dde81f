using System.Text.Json;
using CodeGen.Build.Engine.Hosting;
using CodeGen.Build.Engine.Initialization;

namespace CodeGen.Build.Cli.Projects;

/// <summary>The request that a project's last build has left.</summary>
/// <param name="Path">The file.</param>
/// <param name="Request">What it says.</param>
/// <param name="Written">When it was written, UTC.</param>
internal sealed record RequestFile(string Path, BuildRequest Request, DateTime Written)
{
    private static readonly string[] InheritedFiles =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp", "global.json"];

    /// <summary>Reads the request under a project's intermediate folder; null when there is none that can be used.</summary>
    /// <param name="intermediate">The folder, <c>obj</c>.</param>
    /// <param name="project">The project file, absolute.</param>
    public static RequestFile? Read(string intermediate, string project)
    {
        var path = System.IO.Path.Combine(intermediate, "codegen", "request.json");
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var request = BuildFiles.ReadRequest(path);
            return SamePath(request.Project, project) ? new RequestFile(path, request, File.GetLastWriteTimeUtc(path)) : null;
        }
        catch (JsonException)
        {
            // Another version's request, or half of one: a build writes it anew.
            return null;
        }
    }

    /// <summary>Whether nothing that decides what a request says has changed since it was written.</summary>
    public bool IsFresh() => Deciding().All(file => File.GetLastWriteTimeUtc(file) <= Written) && File.Exists(Request.CommandLineFile);

    private IEnumerable<string> Deciding()
    {
        var assets = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "..", "..", "project.assets.json"));
        return ProjectLocator.SelfAndAncestors(Request.ProjectDirectory)
            .SelectMany(folder => InheritedFiles.Select(name => System.IO.Path.Combine(folder, name)))
            .Append(assets)
            .Where(File.Exists)
            .Append(Request.Project);
    }

    private static bool SamePath(string one, string other) => string.Equals(
        one, other, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
