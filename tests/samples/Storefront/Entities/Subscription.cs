namespace Storefront.Entities;

public class Subscription
{
    public int Id { get; set; }

    public int UserId { get; set; }

    public Customer? User { get; set; }

    public string Tier { get; set; } = "free";

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? EndsAt { get; set; }
}
