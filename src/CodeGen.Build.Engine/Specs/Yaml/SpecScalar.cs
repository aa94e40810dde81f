using CodeGen.Build.Engine.Diagnostics;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>A text, as written.</summary>
/// <param name="Text">The text without quotes.</param>
/// <param name="Plain">Whether it is written without quotes and as no block, so that it may be a number, boolean or null.</param>
/// <param name="Location">Its first character.</param>
internal sealed record SpecScalar(string Text, bool Plain, SourceLocation Location) : SpecNode(Location)
{
    /// <inheritdoc />
    public override int Size => 1;

    /// <inheritdoc />
    public override int Height => 1;

    /// <inheritdoc />
    public override string Description => IsNull ? "nothing" : $"the text '{Shown(Text)}'";

    /// <summary>
    /// The text as the file writes it, quotes or the head of a block included; the last of several lines is there as a whole. Null when it is not known.
    /// </summary>
    public string? Raw { get; init; }

    /// <summary>Whether the YAML 1.2 core schema reads it as null.</summary>
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The boolean of the YAML 1.2 core schema, in which <c>on</c>, <c>yes</c> and <c>no</c> are words; else null.</summary>
    public bool? Boolean => !Plain ? null : Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>A text in one line and not too long for a message.</summary>
    public static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 80 ? line : line[..77] + "...";
    }
}
