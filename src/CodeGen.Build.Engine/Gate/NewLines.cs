namespace CodeGen.Build.Engine.Gate;

/// <summary>Comparison of texts that a version control system may have given other line ends.</summary>
internal static class NewLines
{
    public static string ToLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    public static bool Same(string first, string second) =>
        string.Equals(ToLineFeeds(first), ToLineFeeds(second), StringComparison.Ordinal);
}
