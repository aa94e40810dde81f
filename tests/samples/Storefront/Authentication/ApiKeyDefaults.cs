namespace Storefront.Authentication;

public static class ApiKeyDefaults
{
    public const string Scheme = "ApiKey";

    public const string Header = "X-Api-Key";

    public const string ScopeClaim = "scope";
}
