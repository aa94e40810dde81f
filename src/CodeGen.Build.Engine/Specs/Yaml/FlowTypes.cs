using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>
/// Lets types, routes and the expressions of rules stand unquoted inside <c>{ }</c>: <c>{ method: enum[card, invoice] }</c> and
/// <c>{ when: status in [paid, shipped], require: round(net, 2) > 0 }</c> are no YAML, since brackets and commas end a plain text
/// there. They are exchanged for characters that YAML does not know, one for one so that positions stay, and put back in every
/// text that was read.
/// </summary>
internal static partial class FlowTypes
{
    // Noncharacters: SpecCharacters refuses them in files.
    private const string Plain = "[],{}";
    private const string Hidden = "\uFDD0\uFDD1\uFDD2\uFDD3\uFDD4";

    /// <summary>The text with the brackets of types and of lists of words, the commas of calls and the braces of route parameters hidden.</summary>
    public static string Hide(string text)
    {
        var bracketless = Candidate().Replace(text, match => Exchange(match.Value, Plain, Hidden));
        return Call().Replace(bracketless, match => Exchange(match.Value, Plain, Hidden));
    }

    /// <summary>The text as it was written.</summary>
    public static string Show(string text) => text.AsSpan().ContainsAny(Hidden) ? Exchange(text, Hidden, Plain) : text;

    private static string Exchange(string text, string from, string to) =>
        string.Create(text.Length, (text, from, to), static (span, state) =>
        {
            for (var index = 0; index < span.Length; index++)
            {
                var position = state.from.IndexOf(state.text[index]);
                span[index] = position < 0 ? state.text[index] : state.to[position];
            }
        });

    [GeneratedRegex(@"\b(?:enum|in )\[[^\[\]{}\r\n""'#]*\]|(?<=\w)\[\]|(?<=/)\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Candidate();

    // The functions that take several arguments, up to the parenthesis that closes them; bounded, so that no text keeps it busy.
    [GeneratedRegex(@"\b(?:round|min|max)\((?>(?:[^()\[\]{}\r\n""'#]|(?<open>\()|(?<-open>\))){0,200})(?(open)(?!))\)", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
