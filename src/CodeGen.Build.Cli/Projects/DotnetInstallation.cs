using CodeGen.Build.Engine.Compiling;
using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Cli.Projects;

/// <summary>The .NET installation that runs us.</summary>
internal static class DotnetInstallation
{
    private static readonly string HostFile = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The <c>dotnet</c> host: the one that a running SDK names, else the one of this process, else the one beside its runtime, else of <c>DOTNET_ROOT</c>.</summary>
    /// <param name="hostPath">The variable <c>DOTNET_HOST_PATH</c>.</param>
    /// <param name="processPath">The program of this process; a tool's own launcher is not the host.</param>
    /// <param name="root">The variable <c>DOTNET_ROOT</c>.</param>
    public static string FindHost(string? hostPath, string? processPath, string? root)
    {
        if (File.Exists(hostPath))
        {
            return hostPath;
        }

        if (processPath is not null && Path.GetFileName(processPath).Equals(HostFile, StringComparison.OrdinalIgnoreCase))
        {
            return processPath;
        }

        // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var beside = Path.Combine(Path.GetFullPath(Path.Combine(runtime, "..", "..", "..")), HostFile);
        return File.Exists(beside) || root is null ? beside : Path.Combine(root, HostFile);
    }

    /// <summary>The compiler of the newest SDK beside a host; a release is newer than its previews.</summary>
    /// <exception cref="CompilationUnavailableException">There is no SDK with a compiler.</exception>
    public static string FindRoslyn(string host)
    {
        // The host is often a link, such as /usr/bin/dotnet.
        var target = File.ResolveLinkTarget(host, returnFinalTarget: true)?.FullName ?? host;
        var sdks = Path.Combine(Path.GetDirectoryName(target)!, "sdk");
        var found = (Directory.Exists(sdks) ? Directory.EnumerateDirectories(sdks) : [])
            .Select(folder => (Name: Path.GetFileName(folder), Roslyn: Path.Combine(folder, "Roslyn", "bincore")))
            .Where(sdk => Directory.Exists(sdk.Roslyn))
            .Select(sdk => (Version: Version.TryParse(sdk.Name.Split('-')[0], out var version) ? version : new Version(0, 0), sdk.Name, sdk.Roslyn))
            .OrderByDescending(sdk => sdk.Version)
            .ThenBy(sdk => sdk.Name.Contains('-', StringComparison.Ordinal))
            .ThenByDescending(sdk => sdk.Name, StringComparer.Ordinal)
            .Select(sdk => sdk.Roslyn)
            .FirstOrDefault();
        return found ?? throw new CompilationUnavailableException(Finding.Of(
            ValidationFindings.CompilerUnavailable,
            $"No .NET SDK with a compiler was found in '{sdks}', beside '{target}'. {ValidationFindings.CompilerUnavailable.Fix}"));
    }
}
