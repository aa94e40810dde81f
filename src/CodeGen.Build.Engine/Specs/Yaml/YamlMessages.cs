using YamlDotNet.Core;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>Words a syntax error of YAML for people who do not know the grammar.</summary>
internal static class YamlMessages
{
    private static readonly (string Part, string Text)[] Known =
    [
        ("found invalid mapping", "A colon followed by a blank stands inside a text here, or the line is indented further than the one above allows. Put the text in quotes, or correct the indentation."),
        ("did not find expected key", "This line is indented differently from the ones that it belongs to. Align it with them."),
        ("did not find expected '-'", "A list was expected to go on here with '- '. Correct the indentation, or begin the line with '- '."),
        ("did not find expected ',' or '}'", "Inside { } a ',' or '}' is expected here. Quote texts that hold brackets, braces, commas or a colon with a blank."),
        ("did not find expected ',' or ']'", "Inside [ ] a ',' or ']' is expected here. Quote texts that hold brackets, braces, commas or a colon with a blank."),
        ("escape", "An escape in this quoted text is not known. Use single quotes, in which a backslash is only a backslash."),
        ("quoted scalar", "The quoted text that begins here is not closed by the same quote, or its next lines are not indented."),
        ("cannot start any token", "A text cannot begin with this character in YAML. Put the text in quotes."),
        ("block scalar", "The text block that begins here has a wrong first line or indentation."),
        ("anchor or alias", "The name of an anchor or alias is expected after '&' or '*'. Quote the text if it only begins with that character."),
        ("simple key", "A key followed by ':' is expected here, in one line."),
        (" tab ", "A tab stands where YAML allows only blanks. Replace it by blanks."),
    ];

    /// <summary>Whether a tab where none may be is what is wrong.</summary>
    public static bool IsTab(YamlException exception) => exception.Message.Contains(" tab ", StringComparison.Ordinal);

    /// <summary>The message: what is wrong, the line, and what to do.</summary>
    public static string For(YamlException exception, string line)
    {
        var known = Known.FirstOrDefault(entry => exception.Message.Contains(entry.Part, StringComparison.Ordinal)).Text
            ?? $"The YAML cannot be understood here ({exception.Message.TrimEnd('.')}).";
        return $"{known} The line reads: {SpecScalar.Shown(line.Trim())}";
    }
}
