using System.Collections.Immutable;
using System.Security;

namespace CodeGen.Build.Engine.Initialization.Editing;

/// <summary>The text of an MSBuild file, read by element and changed by insertions in the file's own layout.</summary>
internal sealed class MSBuildText
{
    private const string DefaultIndent = "  ";

    private readonly string _newLine;

    public MSBuildText(string text, string newLine)
    {
        Text = text;
        _newLine = newLine;
        Elements = XmlOutline.Read(text);
        Root = Elements[0];
    }

    public string Text { get; }

    public ImmutableArray<XmlElementSpan> Elements { get; }

    public XmlElementSpan Root { get; }

    /// <summary>Items of a kind wherever they stand, by each name of their Include (or Update).</summary>
    public IEnumerable<(string Include, XmlElementSpan Element)> Items(string kind) =>
        from element in Elements
        where Is(element, kind) && element.Parent is { } parent && Is(parent, "ItemGroup")
        let names = element.Attribute("Include") ?? element.Attribute("Update")
        where names is not null
        from name in names.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select (name, element);

    /// <summary>The last value that the file gives to a property, conditions not judged; null when it gives none.</summary>
    public string? Property(string name) => Elements
        .LastOrDefault(element => Is(element, name) && element.Parent is { } parent && Is(parent, "PropertyGroup"))?.Value.Trim();

    /// <summary>Metadata of an item, written as an attribute or as a child.</summary>
    public string? Metadata(XmlElementSpan item, string name) =>
        item.Attribute(name) ?? Elements.FirstOrDefault(child => child.Parent == item && Is(child, name))?.Value.Trim();

    /// <summary>Adds an item beside the last one of its kind, else in a new group at the end.</summary>
    /// <param name="kind">The item's element name.</param>
    /// <param name="attributes">Its attributes in order.</param>
    public MSBuildText AddItem(string kind, params (string Name, string Value)[] attributes)
    {
        var xml = $"<{kind}{string.Concat(attributes.Select(a => $" {a.Name}=\"{SecurityElement.Escape(a.Value)}\""))} />";
        var sibling = Elements.LastOrDefault(element => Is(element, kind) && IsInPlainGroup(element, "ItemGroup"));
        return sibling is not null ? InsertAfter(sibling, xml) : InsertGroup("ItemGroup", xml, LastGroup());
    }

    /// <summary>Adds a property at the end of the first group without a condition, else in a new group at the start.</summary>
    public MSBuildText AddProperty(string name, string value)
    {
        var xml = $"<{name}>{SecurityElement.Escape(value)}</{name}>";
        var group = Elements.FirstOrDefault(element => IsPlainGroup(element, "PropertyGroup") && Elements.Any(child => child.Parent == element));
        return group is not null
            ? InsertAfter(Elements.Last(child => child.Parent == group), xml)
            : InsertGroup("PropertyGroup", xml, after: null);
    }

    private static bool Is(XmlElementSpan element, string name) => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private bool IsPlainGroup(XmlElementSpan element, string group) =>
        element.Parent == Root && Is(element, group) && element.Attribute("Condition") is null;

    private bool IsInPlainGroup(XmlElementSpan element, string group) =>
        element.Parent is { } parent && IsPlainGroup(parent, group) && element.Attribute("Condition") is null;

    private XmlElementSpan? LastGroup() => Elements.LastOrDefault(element => element.Parent == Root);

    private MSBuildText InsertAfter(XmlElementSpan sibling, string xml) =>
        Insert(EndOfLineBehind(sibling.End), _newLine + IndentOf(sibling) + xml);

    private MSBuildText InsertGroup(string group, string xml, XmlElementSpan? after)
    {
        var indent = LastGroup() is { } any ? IndentOf(any) : DefaultIndent;
        var unit = indent.Length > 0 ? indent : DefaultIndent;
        var lines = $"{indent}<{group}>{_newLine}{indent}{unit}{xml}{_newLine}{indent}</{group}>";
        if (Root.IsEmpty)
        {
            var tag = Text[Root.Start..Root.End];
            var opened = tag[..tag.LastIndexOf('/')].TrimEnd() + ">";
            return new(
                Text[..Root.Start] + opened + _newLine + _newLine + lines + _newLine + _newLine + $"</{Root.Name}>" + Text[Root.End..],
                _newLine);
        }

        var gap = HasBlankLinesBetweenGroups() ? _newLine + _newLine : _newLine;
        if (after is not null)
        {
            return Insert(EndOfLineBehind(after.End), gap + lines);
        }

        var closesOnSameLine = !Text[Root.StartTagEnd..Root.EndTagStart].Contains('\n') && LastGroup() is null;
        return Insert(Root.StartTagEnd, gap + lines + (closesOnSameLine ? gap : ""));
    }

    private bool HasBlankLinesBetweenGroups()
    {
        var groups = Elements.Where(element => element.Parent == Root).ToList();
        return groups.Count == 0
            || Text[Root.StartTagEnd..groups[0].Start].Count(c => c == '\n') > 1
            || groups.Zip(groups.Skip(1)).Any(pair => Text[pair.First.End..pair.Second.Start].Count(c => c == '\n') > 1);
    }

    // Blanks and a comment that follow on the same line belong to what stands before them.
    private int EndOfLineBehind(int offset)
    {
        var end = Text.IndexOfAny(['\r', '\n'], offset);
        var rest = Text[offset..(end < 0 ? Text.Length : end)].Trim();
        var isOneComment = rest.StartsWith("<!--", StringComparison.Ordinal)
            && rest.IndexOf("-->", StringComparison.Ordinal) == rest.Length - 3;
        return end >= 0 && isOneComment ? end : offset;
    }

    private string IndentOf(XmlElementSpan element)
    {
        var lineStart = element.Start == 0 ? 0 : Text.LastIndexOfAny(['\r', '\n'], element.Start - 1) + 1;
        var indent = Text[lineStart..element.Start];
        return string.IsNullOrWhiteSpace(indent) ? indent : "";
    }

    private MSBuildText Insert(int offset, string addition) => new(Text.Insert(offset, addition), _newLine);
}
