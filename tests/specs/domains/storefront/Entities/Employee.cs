namespace Storefront.Entities;

public class Employee
{
    public int Id { get; set; }

    public required string FullName { get; set; }

    public DateTimeOffset HiredAt { get; set; }
}
