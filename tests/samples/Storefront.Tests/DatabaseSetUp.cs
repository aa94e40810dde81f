using Storefront.Tests.Database;

/// <summary>Says which database the tests use and stops the server when all of them are done; outside any namespace, so for the whole assembly.</summary>
[SetUpFixture]
public class DatabaseSetUp
{
    [OneTimeSetUp]
    public void SayWhichDatabase() => TestContext.Progress.WriteLine(TestDatabases.Description);

    [OneTimeTearDown]
    public void Stop() => TestDatabases.Stop();
}
