using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.UnitTests.Specs.Fuzzing;

/// <summary>A node of a spec that may be changed into what no grammar allows: any value anywhere, keys twice, keys of any text.</summary>
internal sealed class FuzzNode
{
    /// <summary>The text of a scalar.</summary>
    public string Text { get; set; } = "";

    /// <summary>Whether the scalar is written without quotes.</summary>
    public bool Plain { get; set; } = true;

    /// <summary>Whether a list or mapping is written in one line.</summary>
    public bool Flow { get; set; }

    /// <summary>The entries of a mapping; null for other nodes.</summary>
    public List<(string Key, FuzzNode Value)>? Entries { get; set; }

    /// <summary>The items of a list; null for other nodes.</summary>
    public List<FuzzNode>? Items { get; set; }

    /// <summary>How many values it holds.</summary>
    public int Count => Entries?.Count ?? Items?.Count ?? 0;

    /// <summary>The values that it holds.</summary>
    public IEnumerable<FuzzNode> Children => Entries?.Select(entry => entry.Value) ?? Items ?? [];

    /// <summary>The node of a text.</summary>
    public static FuzzNode Of(string text) => new() { Text = text };

    /// <summary>A copy of what was read.</summary>
    public static FuzzNode Of(SpecNode node) => node switch
    {
        SpecMapping mapping => new FuzzNode { Entries = [.. mapping.Entries.Select(entry => (entry.Key.Text, Of(entry.Value)))] },
        SpecSequence list => new FuzzNode { Items = [.. list.Items.Select(Of)] },
        SpecScalar scalar => new FuzzNode { Text = scalar.Text, Plain = scalar.Plain },
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>A copy with everything below it.</summary>
    public FuzzNode Copy() => new()
    {
        Text = Text,
        Plain = Plain,
        Flow = Flow,
        Entries = Entries?.ConvertAll(entry => (entry.Key, entry.Value.Copy())),
        Items = Items?.ConvertAll(item => item.Copy()),
    };

    /// <summary>Becomes a copy of another node.</summary>
    public void Become(FuzzNode other)
    {
        var copy = other.Copy();
        (Text, Plain, Flow, Entries, Items) = (copy.Text, copy.Plain, copy.Flow, copy.Entries, copy.Items);
    }

    /// <summary>It and everything below it.</summary>
    public IEnumerable<FuzzNode> All() => Children.SelectMany(child => child.All()).Prepend(this);
}
