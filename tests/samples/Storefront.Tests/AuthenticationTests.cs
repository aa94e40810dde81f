using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Storefront.Tests;

public class AuthenticationTests
{
    private StorefrontFactory _factory = null!;

    [OneTimeSetUp]
    public void StartShop() => _factory = new StorefrontFactory();

    [OneTimeTearDown]
    public void StopShop() => _factory.Dispose();

    [Test]
    public async Task Customers_without_an_api_key_are_401()
    {
        using var client = _factory.CreateClient();

        var response = await client.GetAsync("/api/customers");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Customers_with_an_unknown_api_key_are_401()
    {
        using var client = _factory.CreateClientFor("guessed");

        var response = await client.GetAsync("/api/customers");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase(TestClients.Visitor)]
    [TestCase(TestClients.Merchandiser)]
    public async Task A_subscription_without_the_billing_scope_is_403(string apiKey)
    {
        using var client = _factory.CreateClientFor(apiKey);

        var response = await client.GetAsync("/api/customers/1/subscription");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_product_is_withdrawn_only_with_the_catalog_scope()
    {
        using var client = _factory.CreateClientFor(TestClients.Accountant);

        var response = await client.DeleteAsync("/api/products/1");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task A_factory_with_further_settings_uses_the_same_database_and_keys()
    {
        using var further = _factory.WithWebHostBuilder(builder => builder.UseSetting("Marker", "set"));
        using var client = further.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("X-Api-Key", TestClients.Visitor);

        var response = await client.GetAsync("/api/customers");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
