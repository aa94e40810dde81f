using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CodeGen.Build.UnitTests.Documentation;

public sealed partial class CommittedFilesTests
{
    // In parts, so that this file does not hold what it looks for.
    private static readonly string[] RegistryHosts =
        ["nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "pkgs.dev" + ".azure", "nuget.pkg" + ".github", "myget" + ".org"];

    [Test]
    public void No_file_names_a_package_registry() =>
        Assert.That(FilesWith(line => RegistryHosts.Any(host => line.Contains(host, StringComparison.OrdinalIgnoreCase))), Is.Empty);

    [Test]
    public void No_file_holds_a_path_of_a_machine()
    {
        string[] here = [Repository.Root + "/", Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/"];

        var files = FilesWith(line => HomeFolder().IsMatch(line) || here.Any(path => path.Length > 2 && line.Contains(path, StringComparison.Ordinal)));

        Assert.That(files, Is.Empty);
    }

    private static List<string> FilesWith(Func<string, bool> isWanted) =>
    [
        .. Files()
            .Where(file => File.Exists(Repository.PathOf(file)))
            .SelectMany(file => File.ReadLines(Repository.PathOf(file))
                .Select((line, index) => (Place: $"{file}({index + 1})", Line: line))
                .Where(candidate => isWanted(candidate.Line))
                .Select(candidate => candidate.Place)),
    ];

    private static string[] Files()
    {
        var start = new ProcessStartInfo(Requires.Program("git"), ["ls-files", "-z"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Requires.That(git.ExitCode == 0, $"a git repository: {error.Result}");

        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"(?<![\w.])(/home/\w+/|/Users/\w+/|[A-Z]:\\+Users\\+\w+)")]
    private static partial Regex HomeFolder();
}
