using System.ComponentModel.DataAnnotations;

namespace Storefront.Endpoints;

public record ProductRequest(
    [Required, StringLength(40)] string Sku,
    [Required, StringLength(200)] string Name,
    [Range(typeof(decimal), "0", "1000000", ParseLimitsInInvariantCulture = true)] decimal Price,
    int CategoryId);
