using Storefront.Tests.Database;

namespace CodeGen.Build.UnitTests.Specs.Rules.Properties;

/// <summary>A PostgreSQL server in a temporary folder that listens on a unix socket only; disposing stops and deletes it.</summary>
internal sealed class TemporaryPostgres : IDisposable
{
    private const string User = "rules";

    private static readonly PostgresInstallation Installation = PostgresInstallation.Find();

    private readonly string _client = Requires.Program("psql");

    // A socket's path has at most 107 characters, so the name is short.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rlpg");

    public TemporaryPostgres()
    {
        if (Installation.Prefix.Count > 0)
        {
            SqlProgram.Run(_folder.FullName, "chown", PostgresInstallation.Account, _folder.FullName);
        }

        RunServerProgram("initdb", "-D", Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), $"\nlisten_addresses = ''\nunix_socket_directories = '{_folder.FullName}'\nfsync = off\n");
        RunServerProgram("pg_ctl", "start", "-D", Data, "-l", Path.Combine(_folder.FullName, "log"), "-w", "-t", "60");
    }

    /// <summary>How Npgsql reaches it.</summary>
    public string ConnectionString => $"Host={_folder.FullName};Username={User};Database=postgres;Pooling=false";

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Runs statements and gives what they select, a line for each row.</summary>
    public string Run(string sql) => SqlProgram.RunScript(_folder.FullName, sql, file =>
        [_client, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", _folder.FullName, "-U", User, "-d", "postgres", "-f", file]);

    /// <inheritdoc />
    public void Dispose()
    {
        RunServerProgram("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        _folder.Delete(recursive: true);
    }

    private void RunServerProgram(string program, params string[] arguments) =>
        SqlProgram.Run(_folder.FullName, [.. Installation.Prefix, Path.Combine(Installation.Directory, program), .. arguments]);
}
