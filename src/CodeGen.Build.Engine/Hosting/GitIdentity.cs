using System.ComponentModel;
using System.Diagnostics;

namespace CodeGen.Build.Engine.Hosting;

/// <summary>Who git says is at work.</summary>
internal static class GitIdentity
{
    /// <summary><c>Name &lt;mail&gt;</c>; null when git is absent or does not say.</summary>
    public static string? Read(string directory)
    {
        var name = Config(directory, "user.name");
        var mail = Config(directory, "user.email");
        return name is null ? mail : mail is null ? name : $"{name} <{mail}>";
    }

    private static string? Config(string directory, string key)
    {
        var start = new ProcessStartInfo("git", ["config", "--get", key])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var text = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 && text.Length > 0 ? text : null;
        }
        catch (Win32Exception)
        {
            // git is not installed: the approval asks for --by.
            return null;
        }
    }
}
