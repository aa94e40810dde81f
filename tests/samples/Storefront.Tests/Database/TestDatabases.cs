namespace Storefront.Tests.Database;

/// <summary>
/// Chooses the databases of a test run. <c>STOREFRONT_DATABASE</c> set to <c>postgres</c> or <c>inmemory</c> decides; without it,
/// PostgreSQL when its programs can be run here.
/// </summary>
public static class TestDatabases
{
    private static readonly Lazy<PostgresInstallation> Installation = new(PostgresInstallation.Find);

    private static readonly Lazy<PostgresCluster> Cluster = new(StartCluster);

    private static int _last;

    private static string? Wanted => Environment.GetEnvironmentVariable("STOREFRONT_DATABASE");

    /// <summary>Whether the run uses PostgreSQL.</summary>
    public static bool UsePostgres => Wanted switch
    {
        null or "" => Installation.Value.Missing is null,
        "postgres" => true,
        "inmemory" => false,
        _ => throw new InvalidOperationException($"STOREFRONT_DATABASE is '{Wanted}'; it may be postgres or inmemory."),
    };

    /// <summary>One line for the test output.</summary>
    public static string Description => UsePostgres
        ? $"Storefront.Tests: database PostgreSQL, a temporary cluster of {Installation.Value.Directory}."
        : $"Storefront.Tests: database EF Core in-memory, because {(Wanted == "inmemory" ? "STOREFRONT_DATABASE says so" : Installation.Value.Missing)}.";

    /// <summary>Makes an empty database with the current schema.</summary>
    public static ITestDatabase Create()
    {
        var name = $"storefront_{Interlocked.Increment(ref _last)}";
        return UsePostgres ? Cluster.Value.CreateDatabase(name) : new InMemoryDatabase(name);
    }

    /// <summary>A database without tables, for tests of the migrations themselves.</summary>
    public static PostgresDatabase CreateWithoutSchema() =>
        Cluster.Value.CreateEmptyDatabase($"storefront_{Interlocked.Increment(ref _last)}");

    /// <summary>Stops the server if one was started.</summary>
    public static void Stop()
    {
        if (Cluster.IsValueCreated)
        {
            Cluster.Value.Dispose();
        }
    }

    private static PostgresCluster StartCluster()
    {
        var cluster = PostgresCluster.Start(Installation.Value);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose(); // an interrupted run has no teardown
        return cluster;
    }
}
