using System.Collections.Immutable;
using System.Globalization;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Format;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Reads the values of a mapping whose keys the format defines.</summary>
internal sealed class PlaceReader
{
    private readonly SpecSession _session;
    private readonly SpecMapping _mapping;
    private readonly FormatPlace _place;

    private PlaceReader(SpecSession session, SpecMapping mapping, FormatPlace place)
    {
        _session = session;
        _mapping = mapping;
        _place = place;
    }

    /// <summary>Opens the mapping; keys that the format does not have, or that nothing is generated from, and lists that are too long are reported.</summary>
    public static PlaceReader Open(SpecSession session, SpecMapping mapping, FormatPlace place)
    {
        mapping = Counts.Within(session, mapping, place);
        foreach (var (key, value) in mapping.Entries)
        {
            if (place.Find(key.Text) is not { } known)
            {
                session.Findings.Add(SpecFindings.UnknownKey, key.Location, () => UnknownKeys.Message(place, key.Text));
            }
            else if (known.Support != FormatSupport.Generated && !IsOff(value))
            {
                ReportSupport(session, place, key, value, known);
            }
        }

        return new PlaceReader(session, mapping, place);
    }

    /// <summary>The mapping's place.</summary>
    public SourceLocation Location => _mapping.Location;

    /// <summary>Where the value of each key stands; keys that are missing, null or unknown have no place.</summary>
    public ImmutableSortedDictionary<string, SourceLocation> Places => _mapping.Entries
        .Where(entry => entry.Value is not SpecScalar { IsNull: true } && _place.Find(entry.Key.Text) is not null)
        .ToImmutableSortedDictionary(entry => entry.Key.Text, entry => entry.Value.Location, StringComparer.Ordinal);

    /// <summary>The value of a key; null when it is missing or null.</summary>
    public SpecNode? Node(string key) => _mapping.Find(key)?.Value is { } value and not SpecScalar { IsNull: true } ? value : null;

    /// <summary>The key itself; null when it is missing.</summary>
    public SpecScalar? Key(string key) => _mapping.Find(key)?.Key;

    /// <summary>The text of a key; null when missing or, reported, no text.</summary>
    public string? Text(string key) => Node(key) is { } node ? _session.Text(node, Title(key), Example(key)) : null;

    /// <summary>The name behind a key; null when missing or, reported, no name.</summary>
    public string? Name(string key) => Node(key) is { } node ? _session.Name(node, Title(key), Example(key)) : null;

    /// <summary>The boolean of a key; null when missing or, reported, none.</summary>
    public bool? Boolean(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is SpecScalar { Boolean: { } value })
        {
            return value;
        }

        _session.Report(SpecFindings.InvalidValue, node, $"{Title(key)} is true or false, and here stands {node.Description}.");
        return null;
    }

    /// <summary>The whole number of a key within the bounds; null when missing or, reported, none.</summary>
    public int? Integer(string key, int min, int max)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is SpecScalar { Plain: true } scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= min && value <= max)
        {
            return value;
        }

        _session.Report(SpecFindings.InvalidValue, node, $"{Title(key)} is a whole number from {min} to {max}, and here stands {node.Description}.");
        return null;
    }

    /// <summary>The number of a key; null when missing or, reported, none.</summary>
    public decimal? Number(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is SpecScalar { Plain: true } scalar
            && decimal.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        _session.Report(SpecFindings.InvalidValue, node, $"{Title(key)} is a number such as 10 or 0.5, and here stands {node.Description}.");
        return null;
    }

    /// <summary>The word of a key that allows only the words of the format; null when missing or, reported, another.</summary>
    public string? Word(string key)
    {
        var words = _place.Find(key)!.Value.Words;
        if (Node(key) is not { } node || _session.Text(node, Title(key), Example(key)) is not { } text)
        {
            return null;
        }

        if (words.Contains(text))
        {
            return text;
        }

        _session.Report(SpecFindings.InvalidValue, node, $"{Title(key)} is one of {string.Join(", ", words)}, not '{SpecScalar.Shown(text)}'.{Suggestion.For(text, words)}");
        return null;
    }

    /// <summary>The items of a list; none when missing or, reported, no list.</summary>
    public IEnumerable<SpecNode> Items(string key) => _session.Items(Node(key), Title(key), Example(key));

    /// <summary>The texts of a list; a single text counts as a list of one.</summary>
    public IEnumerable<SpecScalar> Texts(string key)
    {
        var items = Node(key) is SpecScalar single ? [single] : Items(key);
        foreach (var item in items)
        {
            if (item is SpecScalar { IsNull: false } scalar)
            {
                yield return scalar;
            }
            else
            {
                _session.Shape(item, $"An item of {Title(key)}", "a text", Example(key));
            }
        }
    }

    /// <summary>The mapping of a key; null when missing or, reported, none.</summary>
    public SpecMapping? Mapping(string key) => Node(key) is { } node ? _session.Mapping(node, Title(key), Example(key)) : null;

    /// <summary>The key as messages name it.</summary>
    private static string Title(string key) => $"'{key}'";

    /// <summary>A line of YAML with the key.</summary>
    public string Example(string key) => _place.Find(key)!.Example;

    /// <summary>Reports that a key is missing.</summary>
    public void Missing(string key) => _session.Findings.Add(
        SpecFindings.MissingKey, Location, $"The {_place.Name} here has no '{key}'. Add it, for example: {Example(key)}");

    private static bool IsOff(SpecNode value) =>
        value is SpecScalar { Boolean: false } or SpecScalar { IsNull: true } or SpecSequence { Items.IsEmpty: true };

    private static void ReportSupport(SpecSession session, FormatPlace place, SpecScalar key, SpecNode value, FormatKey known)
    {
        if (known.Support == FormatSupport.Later)
        {
            session.Ask(SpecFindings.NotGenerated, key.Location,
                $"'{key.Text}' is part of the format, but this version generates nothing from it yet. The rest of the feature does not depend on it.",
                $"{place.Name} {key.Text}", $"Who sees to '{key.Text}'?", "nobody yet");
            return;
        }

        ImmutableArray<SpecNode> places = value is SpecSequence list && known.Value.Kind == FormatValueKind.List ? list.Items : [key];
        foreach (var node in places)
        {
            session.Report(SpecFindings.NotSupported, node,
                $"{(node == key ? $"'{key.Text}'" : $"This item of '{key.Text}'")} is part of the format, but this version generates nothing from it, and the feature would be wrong without it. "
                + "Remove it and write that part by hand, or wait for the version that supports it.");
        }
    }
}
