using System.Collections.Immutable;
using CodeGen.Build.Cli.Output;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Cli.Projects;

/// <summary>Asks the SDK about a project.</summary>
/// <param name="environment">The process.</param>
/// <param name="output">Where what the SDK says is shown.</param>
/// <param name="project">The project file, absolute.</param>
/// <param name="properties">The global properties of its last build.</param>
internal sealed class ProjectBuild(
    CommandEnvironment environment, CommandOutput output, string project, ImmutableSortedDictionary<string, string> properties)
{
    private const int MaxQuoted = 3;

    /// <summary>MSBuild's <c>BaseIntermediateOutputPath</c>, absolute.</summary>
    /// <exception cref="CommandFailure">The project cannot be evaluated.</exception>
    public async Task<string> IntermediateFolderAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var exitCode = await RunAsync(["msbuild", project, "-nologo", "-getProperty:BaseIntermediateOutputPath", .. Globals()], lines.Add, cancellationToken);
        if (exitCode != 0)
        {
            lines.ForEach(output.Message);
            throw new CommandFailure(InternalFindings.BuildFailed, $"'{project}' cannot be evaluated: {Quoted(lines)}", ExitCode.Findings);
        }

        var said = lines.FirstOrDefault(line => line.Trim().Length > 0)?.Trim().Replace('\\', '/') ?? "obj/";
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(said, Path.GetDirectoryName(project)!));
    }

    /// <summary>Builds the project and shows what the build says as messages.</summary>
    /// <returns>Null when it succeeded, else its first errors.</returns>
    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        output.Progress($"Building '{project}' first: its last build left nothing, or has become too old.");
        // Servers that outlive the build would keep our pipes open.
        var exitCode = await RunAsync(["build", project, "-nologo", "-clp:NoSummary", "--disable-build-servers", .. Globals()], Show, cancellationToken);
        if (exitCode == 0)
        {
            return null;
        }

        if (output.IsQuiet)
        {
            lines.ForEach(output.Message);
        }

        return Quoted(lines);

        void Show(string line)
        {
            lines.Add(line);
            output.Progress(line);
        }
    }

    private Task<int> RunAsync(IEnumerable<string> arguments, Action<string> take, CancellationToken cancellationToken) =>
        DotnetProcess.RunAsync(environment.DotnetHost, Path.GetDirectoryName(project)!, arguments, take, take, cancellationToken);

    private IEnumerable<string> Globals() => properties.Select(property => $"-p:{property.Key}={Escape(property.Value)}");

    private static string Escape(string value) =>
        value.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Quoted(List<string> lines)
    {
        var said = lines.Select(line => line.Trim()).Where(line => line.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var errors = said.Where(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)).Take(MaxQuoted).ToList();
        return string.Join(" | ", errors.Count > 0 ? errors : said.TakeLast(MaxQuoted));
    }
}
