namespace Storefront.Entities;

public class Customer
{
    public int Id { get; set; }

    public required string Email { get; set; }

    public required string FullName { get; set; }

    public string? Phone { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
