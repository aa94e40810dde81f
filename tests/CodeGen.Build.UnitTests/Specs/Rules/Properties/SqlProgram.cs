using System.Diagnostics;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>Runs the programs of databases.</summary>
internal static class SqlProgram
{
    /// <summary>Where the program is; null when it is not on this machine.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Runs statements, which the program reads from a file in the folder, and gives what it prints.</summary>
    /// <param name="folder">A folder.</param>
    /// <param name="sql">The statements.</param>
    /// <param name="command">The program with its arguments, by the path of the file.</param>
    public static string RunScript(string folder, string sql, Func<string, IReadOnlyList<string>> command)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.sql");
        File.WriteAllText(file, sql);
        try
        {
            return Run(folder, command(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs a program and gives what it prints; when it fails, the test does.</summary>
    public static string Run(string folder, params IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"'{string.Join(' ', command)}' ended with {process.ExitCode}: {errors.Result}");
    }
}
