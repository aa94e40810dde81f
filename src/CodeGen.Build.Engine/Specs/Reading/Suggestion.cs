namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Guesses which known word was meant.</summary>
internal static class Suggestion
{
    private const int LongestWord = 64;
    private const int MostCandidates = 500;

    /// <summary><c> Did you mean 'x'?</c> with a leading blank, or nothing when no word is near.</summary>
    public static string For(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    /// <summary>The nearest word, at most a third of its letters away; null for none.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        var plain = Plain(word);
        return known
            .Take(MostCandidates)
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= LongestWord / 4)
            .Select(candidate => (candidate, Distance: EditDistance.Between(plain, Plain(candidate), Allowed(candidate))))
            .Where(pair => pair.Distance <= Allowed(pair.candidate))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    private static int Allowed(string word) => Math.Max(1, word.Length / 3);

    private static string Plain(string word) => word.Replace("_", "").Replace("-", "").Replace(" ", "").ToLowerInvariant();
}
