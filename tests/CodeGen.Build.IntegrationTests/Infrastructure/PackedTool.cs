using System.IO.Compression;

namespace CodeGen.Build.IntegrationTests.Infrastructure;

/// <summary>The command line tool, unpacked from its package: what <c>dotnet codegen</c> starts.</summary>
internal static class PackedTool
{
    private static readonly Lazy<string> Unpacked = new(Unpack);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="directory">The current folder.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public static CommandOutcome Run(string directory, params string[] arguments) =>
        Dotnet.RunApart(directory, ["exec", Unpacked.Value, .. arguments]);

    private static string Unpack()
    {
        var folder = Path.Combine(PackageFeed.Workspace, "tool");
        ZipFile.ExtractToDirectory(PackageFeed.ToolFile, folder);
        return Directory.GetFiles(Path.Combine(folder, "tools"), "codegen.dll", SearchOption.AllDirectories).Single();
    }
}
