using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs.Patterns;

/// <summary>Runs the <c>pattern</c> of fields as the generated validation does it.</summary>
internal static class FieldPatterns
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Why the pattern is no regular expression; null when it is one.</summary>
    public static string? Problem(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Whether a field with this pattern may have the text; a text that keeps the pattern busy is refused.</summary>
    public static bool Accepts(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            // Reported where the field is read.
            return false;
        }
    }
}
