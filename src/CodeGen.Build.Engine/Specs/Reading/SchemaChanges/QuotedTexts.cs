using System.Text.RegularExpressions;

namespace CodeGen.Build.Engine.Specs.Reading.SchemaChanges;

/// <summary>Texts that are set aside while a sentence is read, so that no rule takes one of their words for its own.</summary>
internal sealed partial class QuotedTexts
{
    // Private use: no letter, no digit, no blank.
    private const char First = '\uE000';

    private readonly List<string> _texts = [];

    /// <summary>The text with one character for each part in quotes.</summary>
    public string SetAside(string text) => Quoted().Replace(text, found => Add(found.Value));

    /// <summary>The character that stands for the text from now on.</summary>
    public string Add(string text)
    {
        _texts.Add(text);
        return ((char)(First + _texts.Count - 1)).ToString();
    }

    /// <summary>The text with everything in it that was set aside, quotes included.</summary>
    public string Restore(string text)
    {
        for (var index = _texts.Count - 1; index >= 0; index--)
        {
            text = text.Replace(((char)(First + index)).ToString(), _texts[index], StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>What stands between the quotes, or the text itself when it stands in none.</summary>
    public static string Unquoted(string text) => text is ['\'' or '"', .., var last] && last == text[0]
        ? text[1..^1].Replace(new string(last, 2), last.ToString(), StringComparison.Ordinal)
        : text;

    // An apostrophe inside a word opens nothing.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_])('([^']|'')*'|""[^""]*"")(?![\p{L}\p{Nd}_])|[\uE000-\uF8FF]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
