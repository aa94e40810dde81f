namespace Storefront.Authentication;

public class ApiKeyClient
{
    /// <summary>SHA-256 of the key in hexadecimal digits: the key itself is kept nowhere.</summary>
    public string KeyHash { get; set; } = "";

    /// <summary>What the caller may do, for example <c>billing</c>.</summary>
    public List<string> Scopes { get; } = [];
}
