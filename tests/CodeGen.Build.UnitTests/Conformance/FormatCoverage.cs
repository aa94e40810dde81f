using CodeGen.Build.Engine.Specs;
using CodeGen.Build.Engine.Specs.Format;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.UnitTests.Conformance;

/// <summary>Collects which keys of the format specs use, each at its place.</summary>
internal sealed class FormatCoverage
{
    /// <summary>The keys, as <c>place.key</c>.</summary>
    public SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>All keys of the format.</summary>
    public static IEnumerable<string> All => SpecFormat.Places.SelectMany(place => place.Keys.Select(key => $"{place.Name}.{key.Name}"));

    /// <summary>Adds the keys of a spec.</summary>
    public void Add(SpecNode root) => Visit(root, FormatValue.In("top"));

    private void Visit(SpecNode node, FormatValue value)
    {
        switch (value.Kind, node)
        {
            case (FormatValueKind.Place, SpecMapping mapping):
                VisitPlace(mapping, SpecFormat.Places.Single(place => place.Name == value.Place));
                break;
            case (FormatValueKind.List, SpecSequence list):
                foreach (var item in list.Items)
                {
                    Visit(item, value.Values[0]);
                }

                break;
            case (FormatValueKind.Map, SpecMapping map):
                foreach (var entry in map.Entries)
                {
                    Visit(entry.Value, value.Values[0]);
                }

                break;
            case (FormatValueKind.OneOf, _):
                foreach (var alternative in value.Values)
                {
                    Visit(node, alternative);
                }

                break;
        }
    }

    private void VisitPlace(SpecMapping mapping, FormatPlace place)
    {
        // One of several forms: a mapping with other keys is another form.
        if (!mapping.Entries.All(entry => place.Find(entry.Key.Text) is not null))
        {
            return;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            Keys.Add($"{place.Name}.{key.Text}");
            Visit(value, place.Find(key.Text)!.Value);
        }
    }
}
