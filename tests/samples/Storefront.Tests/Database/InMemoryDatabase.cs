using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Data;

namespace Storefront.Tests.Database;

/// <summary>EF Core's in-memory provider in place of the one that Program.cs configures.</summary>
public sealed class InMemoryDatabase(string name) : ITestDatabase
{
    public bool IsRelational => false;

    public void Configure(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        services.RemoveAll<DbContextOptions<ShopDbContext>>();
        services.RemoveAll<IDbContextOptionsConfiguration<ShopDbContext>>();
        services.AddDbContext<ShopDbContext>(options => options
            .UseInMemoryDatabase(name)
            .ConfigureWarnings(warnings => warnings.Ignore(InMemoryEventId.TransactionIgnoredWarning)));
    });

    public void Prepare(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ShopDbContext>().Database.EnsureCreated();
    }

    public void Dispose()
    {
        using var db = new ShopDbContext(new DbContextOptionsBuilder<ShopDbContext>().UseInMemoryDatabase(name).Options);
        db.Database.EnsureDeleted();
    }
}
