using System.Security.Cryptography;
using System.Text;

namespace CodeGen.Build.Engine.Gate;

/// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
internal static class ContentHash
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of a text as it was generated, whatever line ends a checkout has given it.</summary>
    public static string OfGenerated(string text) => Of(NewLines.ToLineFeeds(text));

    public static bool IsValid(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
