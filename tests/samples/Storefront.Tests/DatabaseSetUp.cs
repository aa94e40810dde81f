using Storefront.Tests.Database;

/// <summary>Says which database the tests use and stops the server when all of them are done; outside any namespace, so for the whole assembly.</summary>
[SetUpFixture]
public class DatabaseSetUp
{
    // The error stream: dotnet test shows it at every verbosity, progress only from normal upwards.
    [OneTimeSetUp]
    public void SayWhichDatabase() => TestContext.Error.WriteLine(TestDatabases.Description);

    [OneTimeTearDown]
    public void Stop() => TestDatabases.Stop();
}
