using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>How the regular expressions of rules are run: the whole text must match, without backtracking, by the invariant culture.</summary>
internal static class RulePattern
{
    /// <summary>The options of the regular expression.</summary>
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    /// <summary>The regular expression that matches whole texts only.</summary>
    public static string Whole(string pattern) => $@"\A(?:{pattern})\z";

    /// <summary>Why the pattern cannot be run; null when it can.</summary>
    public static string? Problem(string pattern)
    {
        if (pattern.Length == 0)
        {
            return "it is empty.";
        }

        if (pattern.Length > SpecLimits.PatternLength)
        {
            return $"it has {pattern.Length} characters, and at most {SpecLimits.PatternLength} are read.";
        }

        try
        {
            // By itself first: a stray parenthesis would close the one that is put around it.
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            _ = new Regex(Whole(pattern), Options);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
        catch (NotSupportedException)
        {
            return "it needs to go back in the text (lookaround, backreferences, atomic groups), or is too large. Such patterns can keep a server busy for hours with one text; write it without them.";
        }
    }
}
