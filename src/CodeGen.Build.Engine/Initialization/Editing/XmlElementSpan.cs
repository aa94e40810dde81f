using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Initialization.Editing;

/// <summary>An element of an XML text and where it stands; offsets are in characters from 0.</summary>
internal sealed record XmlElementSpan
{
    public required string Name { get; init; }

    public required XmlElementSpan? Parent { get; init; }

    public required int Start { get; init; }

    /// <summary>After the <c>&gt;</c> of the start tag.</summary>
    public int StartTagEnd { get; set; }

    /// <summary>Before the <c>&lt;/</c> of the end tag; the end of the element when it has none.</summary>
    public int EndTagStart { get; set; }

    /// <summary>After the element.</summary>
    public int End { get; set; }

    /// <summary>Whether it is written as <c>&lt;Name /&gt;</c>.</summary>
    public required bool IsEmpty { get; init; }

    public required ImmutableDictionary<string, string> Attributes { get; init; }

    /// <summary>The text directly inside it.</summary>
    public string Value { get; set; } = "";

    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);
}
