using System.Net;
using System.Net.Http.Json;
using Storefront.Endpoints;
using Storefront.Entities;

namespace Storefront.Tests;

public class CustomerEndpointsTests
{
    private static readonly CustomerRequest Ada = new("ada@example.com", "Ada Lovelace", "+44 20 7946 0958");

    private StorefrontFactory _factory = null!;

    private HttpClient _client = null!;

    [SetUp]
    public void StartShop()
    {
        _factory = new StorefrontFactory();
        _client = _factory.CreateClientFor(TestClients.Visitor);
    }

    [TearDown]
    public void StopShop()
    {
        _client.Dispose();
        _factory.Dispose();
    }

    [Test]
    public async Task A_created_customer_can_be_read_at_its_location()
    {
        var created = await _client.PostAsJsonAsync("/api/customers", Ada);

        Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var read = await _client.GetFromJsonAsync<CustomerResponse>(created.Headers.Location);
        Assert.That(read, Has.Property(nameof(CustomerResponse.Email)).EqualTo(Ada.Email)
            .And.Property(nameof(CustomerResponse.FullName)).EqualTo(Ada.FullName)
            .And.Property(nameof(CustomerResponse.Phone)).EqualTo(Ada.Phone));
    }

    [TestCase("no-at-sign", "Ada Lovelace")]
    [TestCase("ada@example.com", "")]
    public async Task An_invalid_customer_is_refused_with_400(string email, string name)
    {
        var response = await _client.PostAsJsonAsync("/api/customers", new CustomerRequest(email, name, null));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_customer_that_does_not_exist_is_404()
    {
        var read = await _client.GetAsync("/api/customers/4711");
        var updated = await _client.PutAsJsonAsync("/api/customers/4711", Ada);

        Assert.That(read.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(updated.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task An_update_replaces_name_and_phone()
    {
        var created = await _client.PostAsJsonAsync("/api/customers", Ada);

        await _client.PutAsJsonAsync(created.Headers.Location, Ada with { FullName = "Ada King", Phone = null });

        var read = await _client.GetFromJsonAsync<CustomerResponse>(created.Headers.Location);
        Assert.That(read!.FullName, Is.EqualTo("Ada King"));
        Assert.That(read.Phone, Is.Null);
    }

    [Test]
    public async Task A_second_customer_with_the_same_address_is_refused_with_409()
    {
        Requires.PostgreSql("the in-memory provider does not enforce unique indexes.");
        await _client.PostAsJsonAsync("/api/customers", Ada);

        var second = await _client.PostAsJsonAsync("/api/customers", Ada with { FullName = "Another Ada" });

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task The_list_is_ordered_by_name_and_filtered_by_address()
    {
        await _client.PostAsJsonAsync("/api/customers", new CustomerRequest("grace@example.com", "Grace Hopper", null));
        await _client.PostAsJsonAsync("/api/customers", Ada);

        var all = await _client.GetFromJsonAsync<CustomerResponse[]>("/api/customers");
        var graces = await _client.GetFromJsonAsync<CustomerResponse[]>("/api/customers?email=grace@example.com");

        Assert.That(all!.Select(c => c.FullName), Is.EqualTo(["Ada Lovelace", "Grace Hopper"]));
        Assert.That(graces!.Select(c => c.FullName), Is.EqualTo(["Grace Hopper"]));
    }

    [Test]
    public async Task The_current_subscription_is_the_one_that_has_not_ended()
    {
        using var accountant = _factory.CreateClientFor(TestClients.Accountant);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var customer = new Customer { Email = Ada.Email, FullName = Ada.FullName, CreatedAt = start };
        await _factory.WithDatabaseAsync(async db =>
        {
            db.Subscriptions.Add(new Subscription { User = customer, Tier = "pro", StartedAt = start });
            db.Subscriptions.Add(new Subscription { User = customer, Tier = "free", StartedAt = start.AddYears(-1), EndsAt = start });
            await db.SaveChangesAsync();
        });

        var current = await accountant.GetFromJsonAsync<SubscriptionResponse>($"/api/customers/{customer.Id}/subscription");

        Assert.That(current!.Tier, Is.EqualTo("pro"));
        Assert.That(current.StartedAt, Is.EqualTo(start));
    }
}
