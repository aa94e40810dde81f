using System.Net;
using System.Net.Http.Json;
using Storefront.Endpoints;
using Storefront.Entities;

namespace Storefront.Tests;

public class ProductEndpointsTests
{
    private StorefrontFactory _factory = null!;

    private HttpClient _client = null!;

    private ProductRequest _mug = null!;

    [SetUp]
    public async Task StartShopWithOneCategory()
    {
        _factory = new StorefrontFactory();
        _client = _factory.CreateClientFor(TestClients.Merchandiser);
        var kitchen = new Category { Name = "Kitchen" };
        await _factory.WithDatabaseAsync(async db =>
        {
            db.Categories.Add(kitchen);
            await db.SaveChangesAsync();
        });
        _mug = new ProductRequest("MUG-1", "Mug", 7.25m, kitchen.Id);
    }

    [TearDown]
    public void StopShop()
    {
        _client.Dispose();
        _factory.Dispose();
    }

    [Test]
    public async Task Anybody_can_read_a_product_that_was_created()
    {
        using var anybody = _factory.CreateClient();
        var created = await _client.PostAsJsonAsync("/api/products", _mug);

        var read = await anybody.GetFromJsonAsync<ProductResponse>(created.Headers.Location);

        Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(read, Has.Property(nameof(ProductResponse.Sku)).EqualTo("MUG-1")
            .And.Property(nameof(ProductResponse.Price)).EqualTo(7.25m));
    }

    [Test]
    public async Task A_negative_price_is_refused_with_400()
    {
        var response = await _client.PostAsJsonAsync("/api/products", _mug with { Price = -0.01m });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task An_unknown_category_is_refused_with_400()
    {
        var response = await _client.PostAsJsonAsync("/api/products", _mug with { CategoryId = 4711 });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task A_second_product_with_the_same_sku_is_refused_with_409()
    {
        Requires.PostgreSql("the in-memory provider does not enforce unique indexes.");
        await _client.PostAsJsonAsync("/api/products", _mug);

        var second = await _client.PostAsJsonAsync("/api/products", _mug with { Name = "Another mug" });

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
    }

    [Test]
    public async Task A_withdrawn_product_is_gone_from_list_and_address()
    {
        var created = await _client.PostAsJsonAsync("/api/products", _mug);

        var withdrawn = await _client.DeleteAsync(created.Headers.Location);

        Assert.That(withdrawn.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await _client.GetFromJsonAsync<ProductResponse[]>("/api/products"), Is.Empty);
        Assert.That((await _client.GetAsync(created.Headers.Location)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_list_can_be_limited_to_a_category()
    {
        await _client.PostAsJsonAsync("/api/products", _mug);

        var same = await _client.GetFromJsonAsync<ProductResponse[]>($"/api/products?categoryId={_mug.CategoryId}");
        var other = await _client.GetFromJsonAsync<ProductResponse[]>($"/api/products?categoryId={_mug.CategoryId + 1}");

        Assert.That(same!.Select(p => p.Sku), Is.EqualTo(["MUG-1"]));
        Assert.That(other, Is.Empty);
    }
}
