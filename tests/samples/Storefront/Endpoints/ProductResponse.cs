using Storefront.Entities;

namespace Storefront.Endpoints;

public record ProductResponse(int Id, string Sku, string Name, decimal Price, int CategoryId)
{
    public static ProductResponse From(Product product) =>
        new(product.Id, product.Sku, product.Name, product.Price, product.CategoryId);
}
