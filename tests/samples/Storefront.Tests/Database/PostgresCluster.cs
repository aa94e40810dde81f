using System.Diagnostics;
using Npgsql;

namespace Storefront.Tests.Database;

/// <summary>A PostgreSQL server in a temporary folder that listens on a unix socket only; disposing stops and deletes it.</summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Superuser = "storefront";

    private const string Template = "storefront_template";

    private readonly PostgresInstallation _installation;

    private readonly DirectoryInfo _folder;

    private PostgresCluster(PostgresInstallation installation, DirectoryInfo folder)
    {
        _installation = installation;
        _folder = folder;
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Log => Path.Combine(_folder.FullName, "log");

    /// <summary>Makes the cluster, starts it, and applies the migrations once, to the template of all test databases.</summary>
    public static PostgresCluster Start(PostgresInstallation installation)
    {
        if (installation.Missing is { } missing)
        {
            throw new InvalidOperationException($"PostgreSQL cannot be used: {missing}.");
        }

        // A socket's path has at most 107 characters, so the name is short.
        var cluster = new PostgresCluster(installation, Directory.CreateTempSubdirectory("sfpg"));
        try
        {
            cluster.Start();
            var template = cluster.CreateEmptyDatabase(Template);
            foreach (var script in MigrationScripts.Up)
            {
                template.Execute(script);
            }

            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public string ConnectionString(string database) =>
        $"Host={_folder.FullName};Username={Superuser};Database={database}";

    /// <summary>A database with the schema of all migrations and no rows.</summary>
    public PostgresDatabase CreateDatabase(string name)
    {
        Administer($"CREATE DATABASE {name} TEMPLATE {Template}");
        return new PostgresDatabase(this, name);
    }

    /// <summary>A database without tables.</summary>
    public PostgresDatabase CreateEmptyDatabase(string name)
    {
        Administer($"CREATE DATABASE {name}");
        return new PostgresDatabase(this, name);
    }

    public void DropDatabase(string name) => Administer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            // Nothing in it is worth a checkpoint: "immediate" is SIGQUIT.
            RunProgram("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        }

        _folder.Refresh();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    private void Start()
    {
        if (_installation.Prefix.Count > 0)
        {
            Run(["chown", PostgresInstallation.Account, _folder.FullName]);
        }

        RunProgram("initdb", "-D", Data, "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), $"""

            listen_addresses = ''
            unix_socket_directories = '{_folder.FullName}'
            fsync = off
            synchronous_commit = off
            full_page_writes = off

            """);
        RunProgram("pg_ctl", "start", "-D", Data, "-l", Log, "-w", "-t", "60");
    }

    private void Administer(string sql)
    {
        using var connection = new NpgsqlConnection($"{ConnectionString("postgres")};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private void RunProgram(string program, params string[] arguments) =>
        Run([.. _installation.Prefix, Path.Combine(_installation.Directory, program), .. arguments]);

    private void Run(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            var log = File.Exists(Log) ? File.ReadAllText(Log) : "";
            throw new InvalidOperationException(
                $"'{string.Join(' ', command)}' ended with {process.ExitCode}: {output}{error.Result}{log}");
        }
    }
}
