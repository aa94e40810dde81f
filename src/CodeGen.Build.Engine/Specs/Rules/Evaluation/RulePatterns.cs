using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Specs.Rules.Evaluation;

/// <summary>Runs the regular expressions of rules; each is built once for as long as its rule lives.</summary>
internal static class RulePatterns
{
    private static readonly ConditionalWeakTable<BoundMatch, Regex> Built = [];

    /// <summary>Whether the whole text matches.</summary>
    public static bool Matches(BoundMatch match, string text) =>
        Built.GetValue(match, static added => new Regex(RulePattern.Whole(added.Pattern), RulePattern.Options)).IsMatch(text);
}
