using System.Security.Cryptography;
using System.Text;

namespace Storefront.Tests;

/// <summary>API keys that exist in tests only.</summary>
public static class TestClients
{
    /// <summary>Authenticated, without any scope.</summary>
    public const string Visitor = "visitor-key";

    /// <summary>With the scope <c>catalog</c>.</summary>
    public const string Merchandiser = "merchandiser-key";

    /// <summary>With the scope <c>billing</c>.</summary>
    public const string Accountant = "accountant-key";

    /// <summary>The configuration that makes the keys known to the shop.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        .. Client("visitor", Visitor),
        .. Client("merchandiser", Merchandiser, "catalog"),
        .. Client("accountant", Accountant, "billing"),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Client(string name, string key, params string[] scopes)
    {
        var section = $"Authentication:ApiKey:Clients:{name}";
        yield return new($"{section}:KeyHash", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
        for (var index = 0; index < scopes.Length; index++)
        {
            yield return new($"{section}:Scopes:{index}", scopes[index]);
        }
    }
}
