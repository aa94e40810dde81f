using Storefront.Entities;

namespace Storefront.Endpoints;

public record CustomerResponse(int Id, string Email, string FullName, string? Phone, DateTimeOffset CreatedAt)
{
    public static CustomerResponse From(Customer customer) =>
        new(customer.Id, customer.Email, customer.FullName, customer.Phone, customer.CreatedAt);
}
