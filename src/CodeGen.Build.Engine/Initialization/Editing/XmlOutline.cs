using System.Collections.Immutable;
using System.Xml;

namespace CodeGen.Build.Engine.Initialization.Editing;

/// <summary>Reads where the elements of an XML text stand, so that it can be changed by insertions that leave the rest as it is.</summary>
internal static class XmlOutline
{
    /// <summary>All elements in document order.</summary>
    /// <exception cref="XmlException">The text is not well-formed, or has a DTD.</exception>
    public static ImmutableArray<XmlElementSpan> Read(string text)
    {
        using var reader = XmlReader.Create(
            new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var position = (IXmlLineInfo)reader;
        var lines = LineStarts(text);
        var elements = ImmutableArray.CreateBuilder<XmlElementSpan>();
        var open = new Stack<XmlElementSpan>();
        // A node ends where the next one starts; the reader tells only starts.
        Action<int>? endPrevious = null;

        while (reader.Read())
        {
            var start = lines[position.LineNumber - 1] + position.LinePosition - 1 - MarkupLength(reader.NodeType);
            endPrevious?.Invoke(start);
            endPrevious = null;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Element(reader, start, open.TryPeek(out var parent) ? parent : null);
                    elements.Add(element);
                    if (element.IsEmpty)
                    {
                        endPrevious = end => element.StartTagEnd = element.EndTagStart = element.End = end;
                    }
                    else
                    {
                        open.Push(element);
                        endPrevious = end => element.StartTagEnd = end;
                    }

                    break;
                case XmlNodeType.EndElement:
                    var closed = open.Pop();
                    closed.EndTagStart = start;
                    endPrevious = end => closed.End = end;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.TryPeek(out var owner):
                    owner.Value += reader.Value;
                    break;
            }
        }

        endPrevious?.Invoke(text.Length);
        return elements.ToImmutable();
    }

    private static XmlElementSpan Element(XmlReader reader, int start, XmlElementSpan? parent)
    {
        var name = reader.LocalName;
        var isEmpty = reader.IsEmptyElement;
        var attributes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.MoveToNextAttribute())
        {
            attributes[reader.Name] = reader.Value;
        }

        reader.MoveToElement();
        return new() { Name = name, Parent = parent, Start = start, IsEmpty = isEmpty, Attributes = attributes.ToImmutable() };
    }

    // The reader points behind the characters that open the node's markup.
    private static int MarkupLength(XmlNodeType type) => type switch
    {
        XmlNodeType.Element => 1,
        XmlNodeType.EndElement or XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration => 2,
        XmlNodeType.Comment => 4,
        XmlNodeType.CDATA => 9,
        _ => 0,
    };

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var index = 0; index < text.Length; index++)
        {
            var isLineEnd = text[index] == '\n' || (text[index] == '\r' && !text.AsSpan(index + 1).StartsWith("\n"));
            if (isLineEnd)
            {
                starts.Add(index + 1);
            }
        }

        return starts;
    }
}
