using System.Runtime.CompilerServices;

namespace CodeGen.Build.Benchmarks;

/// <summary>Where the benchmarks run.</summary>
internal static class Machine
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>The top of the repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>The engine's host.</summary>
    public static string Engine => Path.Combine(Repository, "src", "CodeGen.Build.Cli", "bin", Configuration, "net10.0", "codegen.dll");

    /// <summary>The task of the build.</summary>
    public static string Tasks => Path.Combine(Repository, "src", "CodeGen.Build.Tasks", "bin", Configuration, "netstandard2.0", "CodeGen.Build.Tasks.dll");

    /// <summary>What else the machine does: the load averages where the system tells them.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";

    // The build maps paths of sources to /_/, so that the folder of the assembly tells where the repository is.
    private static string Here([CallerFilePath] string file = "") =>
        File.Exists(file) ? file : Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "Machine.cs");
}
