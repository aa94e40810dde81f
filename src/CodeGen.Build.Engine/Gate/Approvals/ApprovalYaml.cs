using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CodeGen.Build.Engine.Gate.Approvals;

/// <summary>Reads YAML from its event stream, strictly: no anchors, aliases, tags or second document, bounded depth and size.</summary>
internal sealed class ApprovalYaml
{
    public const int MostBytes = 1024 * 1024;
    private const int MostDepth = 16;

    private readonly string _file;
    private readonly Parser _parser;
    private int _depth;

    private ApprovalYaml(string text, string file)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The document's node; null for a file without content.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">How messages name it.</param>
    /// <exception cref="GateException">It is not YAML of the allowed kind.</exception>
    public static ApprovalNode? Read(string text, string file)
    {
        if (text.Length > MostBytes)
        {
            throw Invalid(file, Mark.Empty, "is larger than 1 MB");
        }

        RefuseDepth(text, file);
        try
        {
            return new ApprovalYaml(text, file).Document();
        }
        catch (YamlException exception)
        {
            throw IndentedByTab(text) is { } line
                ? Invalid(file, new Mark(0, line, 1), "is indented with a tab; YAML wants blanks")
                : Invalid(file, exception.Start, $"is not valid YAML: {exception.Message}");
        }
    }

    /// <summary>A finding of this file.</summary>
    public static GateException Invalid(string file, Mark mark, string what) => new(
        GateFindings.ApprovalsInvalid, $"'{file}' {what}.", Location(file, mark));

    /// <summary>The place of a mark.</summary>
    public static SourceLocation Location(string file, Mark mark) => new(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    // The scanner itself recurses over nested flow collections before the first event comes out.
    private static void RefuseDepth(string text, string file)
    {
        var depth = 0;
        foreach (var token in text)
        {
            depth += token switch { '[' or '{' => 1, ']' or '}' when depth > 0 => -1, _ => 0 };
            if (depth > 16 * MostDepth)
            {
                throw Invalid(file, Mark.Empty, $"is nested deeper than {MostDepth} levels");
            }
        }
    }

    // The scanner reports a tab at the end of the line before.
    private static int? IndentedByTab(string text)
    {
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, line => line.TakeWhile(char.IsWhiteSpace).Contains('\t'));
        return line < 0 ? null : line + 1;
    }

    private ApprovalNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var node = Node();
        _parser.Consume<DocumentEnd>();
        return _parser.TryConsume<StreamEnd>(out _)
            ? node
            : throw Invalid(_file, _parser.Current?.Start ?? Mark.Empty, "holds a second document");
    }

    private ApprovalNode Node()
    {
        if (++_depth > MostDepth)
        {
            throw Invalid(_file, _parser.Current?.Start ?? Mark.Empty, $"is nested deeper than {MostDepth} levels");
        }

        var next = _parser.Consume<ParsingEvent>();
        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Invalid(_file, next.Start, "uses an anchor or alias, which this file does not allow");
        }

        if (next is NodeEvent { Tag.IsEmpty: false })
        {
            throw Invalid(_file, next.Start, "uses a tag, which this file does not allow");
        }

        ApprovalNode node = next switch
        {
            YamlDotNet.Core.Events.Scalar scalar => Scalar(scalar),
            SequenceStart start => Sequence(start),
            MappingStart start => Mapping(start),
            _ => throw Invalid(_file, next.Start, "has something unexpected here"),
        };
        _depth--;
        return node;
    }

    private static ApprovalNode.Scalar Scalar(YamlDotNet.Core.Events.Scalar scalar) => new(
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" ? null : scalar.Value, scalar.Start, scalar.End);

    private ApprovalNode.Sequence Sequence(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<ApprovalNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(Node());
        }

        return new(items.ToImmutable(), start.Style == SequenceStyle.Flow, start.Start, _parser.Consume<SequenceEnd>().End);
    }

    private ApprovalNode.Mapping Mapping(MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<(ApprovalNode.Scalar, ApprovalNode)>();
        var keys = new HashSet<string>();
        while (!_parser.Accept<MappingEnd>(out _))
        {
            if (Node() is not ApprovalNode.Scalar { Value: { } name } key)
            {
                throw Invalid(_file, _parser.Current?.Start ?? Mark.Empty, "has a key that is not a word");
            }

            if (!keys.Add(name))
            {
                throw Invalid(_file, key.Start, $"has the key '{name}' twice");
            }

            entries.Add((key, Node()));
        }

        return new(entries.ToImmutable(), start.Style == MappingStyle.Flow, start.Start, _parser.Consume<MappingEnd>().End);
    }
}
