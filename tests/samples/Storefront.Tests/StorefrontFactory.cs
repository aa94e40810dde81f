using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Storefront.Authentication;
using Storefront.Data;
using Storefront.Tests.Database;

namespace Storefront.Tests;

/// <summary>
/// The shop in memory, on an empty database of its own: PostgreSQL where the server's programs are, else EF Core's
/// in-memory provider (see <see cref="TestDatabases"/>).
/// </summary>
public class StorefrontFactory : WebApplicationFactory<Program>
{
    private readonly Lazy<ITestDatabase> _database = new(TestDatabases.Create);

    /// <summary>The database of this instance; the first use creates it.</summary>
    public ITestDatabase Database => _database.Value;

    /// <summary>A client that sends the API key of one of <see cref="TestClients"/>.</summary>
    public HttpClient CreateClientFor(string apiKey)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add(ApiKeyDefaults.Header, apiKey);
        return client;
    }

    /// <summary>Runs against the application's own DbContext, to arrange or to look.</summary>
    public async Task WithDatabaseAsync(Func<ShopDbContext, Task> action)
    {
        await using var scope = Services.CreateAsyncScope();
        await action(scope.ServiceProvider.GetRequiredService<ShopDbContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in TestClients.Settings)
        {
            builder.UseSetting(key, value);
        }

        Database.Configure(builder);
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        Database.Prepare(host.Services);
        return host;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _database.IsValueCreated)
        {
            _database.Value.Dispose();
        }
    }
}
