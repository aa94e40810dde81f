using Microsoft.AspNetCore.Hosting;
using Npgsql;

namespace Storefront.Tests.Database;

/// <summary>A database of the temporary cluster, reached through its unix socket.</summary>
public sealed class PostgresDatabase(PostgresCluster cluster, string name) : ITestDatabase
{
    public bool IsRelational => true;

    public string ConnectionString => cluster.ConnectionString(name);

    public void Configure(IWebHostBuilder builder) => builder.UseSetting("ConnectionStrings:Shop", ConnectionString);

    public void Prepare(IServiceProvider services)
    {
        // The schema came with the database: see PostgresCluster.CreateDatabase.
    }

    /// <summary>Runs one script as it is.</summary>
    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of a query's rows.</summary>
    public List<string> Query(string sql)
    {
        using var connection = Open();
        using var command = new NpgsqlCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    public void Dispose()
    {
        using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        cluster.DropDatabase(name);
    }

    private NpgsqlConnection Open()
    {
        // No pool: a database with an idle connection cannot be a template.
        var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        connection.Open();
        return connection;
    }
}
