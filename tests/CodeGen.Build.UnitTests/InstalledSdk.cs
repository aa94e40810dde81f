using System.Diagnostics;

namespace CodeGen.Build.UnitTests;

/// <summary>The SDK that <c>dotnet</c> takes in this repository (global.json).</summary>
internal static class InstalledSdk
{
    /// <summary>The <c>dotnet</c> host.</summary>
    public static string DotnetHost { get; } = FindHost();

    /// <summary>The folder of the SDK.</summary>
    public static string Directory { get; } = FindSdk();

    /// <summary>The folder of its compiler.</summary>
    public static string RoslynDirectory => Path.Combine(Directory, "Roslyn", "bincore");

    /// <summary>Its <c>MSBuild.dll</c>.</summary>
    public static string MSBuild => Path.Combine(Directory, "MSBuild.dll");

    private static string FindHost()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host)
        {
            return host;
        }

        // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
    }

    private static string FindSdk()
    {
        var start = new ProcessStartInfo(DotnetHost, "--info")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
        process.WaitForExit();
        const string BasePath = "Base Path:";
        var line = lines.FirstOrDefault(text => text.StartsWith(BasePath, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"'{DotnetHost} --info' names no SDK.");
        return Path.TrimEndingDirectorySeparator(line[BasePath.Length..].Trim());
    }
}
