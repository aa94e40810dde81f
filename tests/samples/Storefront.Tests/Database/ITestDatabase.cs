using Microsoft.AspNetCore.Hosting;

namespace Storefront.Tests.Database;

/// <summary>One empty database; disposing drops it.</summary>
public interface ITestDatabase : IDisposable
{
    /// <summary>Whether constraints, unique indexes and SQL are real.</summary>
    bool IsRelational { get; }

    /// <summary>Makes the application use it.</summary>
    void Configure(IWebHostBuilder builder);

    /// <summary>Makes it ready for the application that has just been started.</summary>
    void Prepare(IServiceProvider services);
}
