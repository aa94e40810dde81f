using Microsoft.AspNetCore.Authentication;

namespace Storefront.Authentication;

/// <summary>The callers that the shop knows; bound from <c>Authentication:ApiKey</c>.</summary>
public class ApiKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>Callers by name.</summary>
    public Dictionary<string, ApiKeyClient> Clients { get; } = [];
}
