namespace Storefront.Endpoints;

public record SubscriptionResponse(int Id, string Tier, DateTimeOffset StartedAt);
