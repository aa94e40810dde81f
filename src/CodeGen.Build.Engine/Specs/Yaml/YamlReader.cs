using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CodeGen.Build.Engine.Specs.Yaml;

/// <summary>
/// Builds the node tree from YamlDotNet's events. Every limit is checked on the events, before a node exists: YamlDotNet's own
/// model overflows the stack on deep nesting, expands aliases without end and accepts duplicate keys silently.
/// </summary>
internal sealed class YamlReader
{
    private readonly FindingList _findings;
    private readonly string[] _lines;
    private readonly Parser _parser;
    private readonly Dictionary<string, SpecNode> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly AliasBudget _budget;

    private YamlReader(string text, FindingList findings, AliasBudget budget)
    {
        _budget = budget;
        _findings = findings;
        _lines = text.Split('\n');
        _parser = new Parser(new StringReader(FlowTypes.Hide(text)));
    }

    /// <summary>The root node; null when a finding says why there is none, or when the file holds nothing.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="budget">What the aliases of all files of the spec may expand to.</param>
    public static SpecNode? Read(string text, FindingList findings, AliasBudget budget)
    {
        if (!SpecCharacters.Check(text, findings))
        {
            return null;
        }

        var reader = new YamlReader(text, findings, budget);
        try
        {
            return reader.ReadStream();
        }
        catch (SpecYamlException exception)
        {
            findings.Add(exception.Descriptor, exception.Location, exception.Message);
        }
        catch (YamlException exception)
        {
            reader.ReportSyntax(exception);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 leaves its own state in disorder on some unclosed brackets.
            findings.Add(SpecFindings.YamlSyntax, reader.Current, "The YAML cannot be understood from here on: a bracket or quote is not closed.");
        }

        return null;
    }

    private SourceLocation Current => _parser.Current is { } current ? At(current.Start) : _findings.Start;

    private SpecNode? ReadStream()
    {
        Next();
        var first = Next();
        if (first is StreamEnd)
        {
            return null;
        }

        CheckDirectives(first as DocumentStart);
        var root = ReadNode(Next(), 1);
        Next();
        if (Next() is DocumentStart second)
        {
            _findings.Add(SpecFindings.MultipleDocuments, At(second.Start),
                "A second YAML document begins here; a spec file holds one feature. Move it to a file of its own, or remove the line '---'.");
        }

        return root;
    }

    private void CheckDirectives(DocumentStart? start)
    {
        if (start?.Version?.Version is { } version && (version.Major, version.Minor) != (1, 2))
        {
            throw new SpecYamlException(SpecFindings.YamlSyntax, At(start.Start),
                $"The file asks for YAML {version.Major}.{version.Minor}; specs are read by YAML 1.2. Remove the %YAML line.");
        }
    }

    private ParsingEvent Next()
    {
        do
        {
            if (!_parser.MoveNext())
            {
                throw new SpecYamlException(SpecFindings.YamlSyntax, Current, "The file ends in the middle of a value.");
            }
        }
        while (_parser.Current is Comment);

        return _parser.Current!;
    }

    private SpecNode ReadNode(ParsingEvent current, int depth)
    {
        if (current is AnchorAlias alias)
        {
            return Resolve(alias, depth);
        }

        // YamlDotNet 16.3 ends a mapping behind a key without value after some damaged lines.
        if (current is not NodeEvent start)
        {
            throw new SpecYamlException(SpecFindings.YamlSyntax, At(current.Start), "A value is expected here. The indentation or a bracket above is probably wrong.");
        }

        if (!start.Tag.IsEmpty)
        {
            throw new SpecYamlException(SpecFindings.YamlTag, At(start.Start),
                "YAML tags (!, !!type) are not allowed in a spec: the format decides how a value is read. Remove the tag.");
        }

        if (start is not Scalar && depth > SpecLimits.Depth)
        {
            throw new SpecYamlException(SpecFindings.TooDeep, At(start.Start),
                $"Mappings and lists are nested more than {SpecLimits.Depth} levels deep here; no spec needs that.");
        }

        var anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        if (anchor is not null)
        {
            _open.Add(anchor);
            _anchors.Remove(anchor);
        }

        SpecNode node = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            MappingStart mapping => ReadMapping(mapping, depth),
            SequenceStart sequence => ReadSequence(sequence, depth),
            _ => throw new SpecYamlException(SpecFindings.YamlSyntax, At(current.Start), "The YAML cannot be understood here."),
        };
        if (anchor is not null)
        {
            _open.Remove(anchor);
            _anchors[anchor] = node;
        }

        return node;
    }

    private SpecScalar ReadScalar(Scalar scalar)
    {
        var text = FlowTypes.Show(scalar.Value);
        if (scalar.Style == ScalarStyle.DoubleQuoted && SpecCharacters.Refusal(text) is { } refusal)
        {
            _findings.Add(SpecFindings.ControlCharacter, At(scalar.Start), refusal);
        }

        return new SpecScalar(text, scalar.Style == ScalarStyle.Plain, At(scalar.Start)) { Raw = Raw(scalar, text) };
    }

    // A plain text of one line is its own source, which saves a copy. YamlDotNet knows more line breaks than '\n', so its marks are held against the text.
    private string? Raw(Scalar scalar, string text)
    {
        if (scalar.Start.Line != scalar.End.Line || scalar.Style is not (ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted))
        {
            return RawLines(scalar);
        }

        if (scalar.Style == ScalarStyle.Plain)
        {
            return text;
        }

        var line = _lines[Math.Min((int)scalar.Start.Line, _lines.Length) - 1];
        var (start, end) = ((int)scalar.Start.Column - 1, (int)scalar.End.Column - 1);
        return start >= 0 && end <= line.Length && end - start >= 2 && line[start] is '\'' or '"' && line[end - 1] == line[start] ? line[start..end] : null;
    }

    private string? RawLines(Scalar scalar)
    {
        var (first, last, before) = ((int)scalar.Start.Line, Math.Min((int)scalar.End.Line, _lines.Length), (int)scalar.Start.Column - 1);
        return first <= last && before < _lines[first - 1].Length ? string.Join('\n', _lines[first..last].Prepend(_lines[first - 1][before..])) : null;
    }

    private SpecSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SpecNode>();
        for (var current = Next(); current is not SequenceEnd; current = Next())
        {
            if (start.Style != SequenceStyle.Flow)
            {
                RefuseTabBefore(current.Start);
            }

            items.Add(ReadNode(current, depth + 1));
        }

        return new SpecSequence(items.ToImmutable(), At(start.Start));
    }

    private SpecMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<SpecEntry>();
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        for (var current = Next(); current is not MappingEnd; current = Next())
        {
            if (start.Style != MappingStyle.Flow)
            {
                RefuseTabBefore(current.Start);
            }

            var key = ReadKey(current, depth);
            var value = ReadNode(Next(), depth + 1);
            if (seen.TryAdd(key.Text, key.Location))
            {
                entries.Add(new SpecEntry(key, value));
            }
            else
            {
                var first = seen[key.Text];
                _findings.Add(SpecFindings.DuplicateKey, key.Location,
                    $"The key '{SpecScalar.Shown(key.Text)}' already stands in line {first.Line}, column {first.Column}; one of the two would be lost. Remove or rename one.");
            }
        }

        return new SpecMapping(entries.ToImmutable(), At(start.Start));
    }

    private SpecScalar ReadKey(ParsingEvent current, int depth)
    {
        if (ReadNode(current, depth + 1) is not SpecScalar key)
        {
            throw new SpecYamlException(SpecFindings.YamlSyntax, At(current.Start), "A key is a text; this one is a list or a mapping.");
        }

        return key is { Plain: true, Text: "<<" }
            ? throw new SpecYamlException(SpecFindings.MergeKey, At(current.Start),
                "Merge keys (<<) are not allowed in a spec: a reviewer could not see what they bring. Write the keys out.")
            : key;
    }

    private SpecNode Resolve(AnchorAlias alias, int depth)
    {
        var name = alias.Value.Value;
        if (_open.Contains(name))
        {
            throw new SpecYamlException(SpecFindings.YamlAlias, At(alias.Start), $"The alias '*{name}' stands inside the value that it names: the value would have no end.");
        }

        if (!_anchors.TryGetValue(name, out var node))
        {
            throw new SpecYamlException(SpecFindings.YamlAlias, At(alias.Start),
                $"The alias '*{name}' names no anchor above it. Quote the text if it is meant to begin with a star.");
        }

        if (node.Size > _budget.Left || depth + node.Height - 1 > SpecLimits.Depth + 1)
        {
            throw new SpecYamlException(SpecFindings.AliasExpansion, At(alias.Start),
                $"The aliases up to '*{name}' expand to more than {SpecLimits.AliasNodes} values or {SpecLimits.Depth} levels. Write the values out where they are needed.");
        }

        _budget.Left -= node.Size;
        return node;
    }

    // YamlDotNet accepts a tab as indentation in some places and refuses it in others; a spec never has one.
    private void RefuseTabBefore(Mark mark)
    {
        var line = _lines[Math.Min((int)mark.Line, _lines.Length) - 1];
        var tab = TabIndentation.IndexIn(line);
        if (tab >= 0 && tab < mark.Column - 1)
        {
            throw Tab((int)mark.Line, tab);
        }
    }

    private void ReportSyntax(YamlException exception)
    {
        var first = Math.Clamp((int)exception.Start.Line, 1, _lines.Length);
        var last = Math.Clamp((int)exception.End.Line + 1, first, _lines.Length);

        // Of some tabs YamlDotNet only says that there is one: then it is the first behind what was read.
        var (from, to) = YamlMessages.IsTab(exception) ? (Math.Clamp((int)(_parser.Current?.End.Line ?? 1), 1, last), _lines.Length) : (first, last);
        if (TabIndentation.FirstLine(_lines, from, to) is { } line)
        {
            var refusal = Tab(line, TabIndentation.IndexIn(_lines[line - 1]));
            _findings.Add(refusal.Descriptor, refusal.Location, refusal.Message);
            return;
        }

        _findings.Add(SpecFindings.YamlSyntax, At(exception.Start), YamlMessages.For(exception, _lines[first - 1]));
    }

    private SpecYamlException Tab(int line, int index) => new(SpecFindings.Tab, new SourceLocation(_findings.File, line, index + 1),
        "A tab indents this line; YAML counts blanks only. Replace the tab by blanks.");

    private SourceLocation At(Mark mark) => new(_findings.File, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));
}
