namespace Storefront.Tests.Database;

/// <summary>Where PostgreSQL's server programs are, and how they can be run by this user.</summary>
/// <param name="Directory">The folder of <c>initdb</c>, <c>postgres</c> and <c>pg_ctl</c>; empty when there is none.</param>
/// <param name="Prefix">The command that gives up root's rights, which PostgreSQL refuses to run with; empty for ordinary users.</param>
/// <param name="Missing">Why it cannot be used; null when it can.</param>
public sealed record PostgresInstallation(string Directory, IReadOnlyList<string> Prefix, string? Missing)
{
    /// <summary>The account that owns the cluster when root runs the tests.</summary>
    public const string Account = "nobody";

    /// <summary>Looks in <c>PGBIN</c>, in <c>PATH</c>, and where Debian, Red Hat and Homebrew put it.</summary>
    public static PostgresInstallation Find()
    {
        if (OperatingSystem.IsWindows())
        {
            return new("", [], "the temporary cluster needs unix sockets");
        }

        var directory = Candidates().FirstOrDefault(IsServer);
        if (directory is null)
        {
            return new("", [], "no PostgreSQL server programs were found in PGBIN, PATH or the usual folders");
        }

        return Environment.IsPrivilegedProcess
            ? AsOrdinaryUser(directory)
            : new(directory, [], null);
    }

    private static PostgresInstallation AsOrdinaryUser(string directory)
    {
        if (FindProgram("setpriv") is { } setpriv)
        {
            return new(directory, [setpriv, $"--reuid={Account}", $"--regid={UserId(Account)}", "--clear-groups", "--"], null);
        }

        return FindProgram("runuser") is { } runuser
            ? new(directory, [runuser, "-u", Account, "--"], null)
            : new(directory, [], "PostgreSQL refuses to run as root and neither setpriv nor runuser is here");
    }

    private static string UserId(string account) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).First(fields => fields[0] == account)[3];

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("PGBIN") is { Length: > 0 } named)
        {
            yield return named;
        }

        foreach (var folder in SearchPath())
        {
            yield return folder;
        }

        string[] roots = ["/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt"];
        foreach (var version in roots.Where(System.IO.Directory.Exists)
            .SelectMany(System.IO.Directory.GetDirectories).OrderByDescending(MajorVersion))
        {
            yield return Path.Combine(version, "bin");
        }
    }

    private static int MajorVersion(string folder) =>
        int.TryParse(Path.GetFileName(folder).Split('@', '.', '-').Last(), out var version) ? version : 0;

    private static bool IsServer(string folder) =>
        new[] { "initdb", "postgres", "pg_ctl" }.All(program => File.Exists(Path.Combine(folder, program)));

    private static string? FindProgram(string name) =>
        SearchPath().Concat(["/usr/bin", "/usr/sbin", "/sbin"]).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static string[] SearchPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
