namespace Storefront.Authentication;

public static class Policies
{
    public const string Billing = "billing";

    public const string Catalog = "catalog";
}
