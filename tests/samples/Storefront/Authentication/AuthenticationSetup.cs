namespace Storefront.Authentication;

public static class AuthenticationSetup
{
    public static IServiceCollection AddShopAuthentication(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ApiKeyOptions>(ApiKeyDefaults.Scheme, configuration.GetSection("Authentication:ApiKey"));
        services.AddAuthentication(ApiKeyDefaults.Scheme)
            .AddScheme<ApiKeyOptions, ApiKeyHandler>(ApiKeyDefaults.Scheme, configureOptions: null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Billing, policy => policy.RequireClaim(ApiKeyDefaults.ScopeClaim, "billing"))
            .AddPolicy(Policies.Catalog, policy => policy.RequireClaim(ApiKeyDefaults.ScopeClaim, "catalog"));
        return services;
    }
}
