using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Format;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Including;

/// <summary>The sections of several files as one spec: lists are joined, mappings united, and what is said twice is reported.</summary>
/// <param name="session">The reading of the spec.</param>
/// <param name="entries">The spec's own entries.</param>
internal sealed class MergedSpec(SpecSession session, ImmutableArray<SpecEntry> entries)
{
    /// <summary>The entries of all files.</summary>
    public ImmutableArray<SpecEntry> Entries { get; private set; } = entries;

    /// <summary>Adds the sections of a file.</summary>
    public void Add(SpecMapping file)
    {
        foreach (var entry in file.Entries.Where(entry => entry.Key.Text == "feature"))
        {
            session.Report(SpecFindings.Include, entry.Key,
                "An included file belongs to the feature that includes it and names none of its own. Remove 'feature', or do not include the file; a file of its own has a name that the FeatureSpec items match.");
        }

        var sections = file.Entries.Where(entry => entry.Key.Text is not ("feature" or "include"));
        Entries = Union(Entries, sections, key => SpecFormat.Top.Find(key)?.Value);
    }

    private ImmutableArray<SpecEntry> Union(ImmutableArray<SpecEntry> own, IEnumerable<SpecEntry> others, Func<string, FormatValue?> valueOf)
    {
        var united = own.ToBuilder();
        var places = united.Select((entry, index) => (entry.Key.Text, index)).ToDictionary(pair => pair.Text, pair => pair.index, StringComparer.Ordinal);
        foreach (var entry in others)
        {
            if (places.TryAdd(entry.Key.Text, united.Count))
            {
                united.Add(entry);
            }
            else
            {
                var index = places[entry.Key.Text];
                united[index] = Joined(united[index], entry, valueOf(entry.Key.Text));
            }
        }

        return united.ToImmutable();
    }

    private SpecEntry Joined(SpecEntry own, SpecEntry other, FormatValue? value)
    {
        switch (own.Value, other.Value)
        {
            case (SpecScalar { IsNull: true }, _):
                return own with { Value = other.Value };
            case (_, SpecScalar { IsNull: true }):
            case (SpecScalar one, SpecScalar two) when one.Text == two.Text:
                return own;
            case (SpecSequence first, SpecSequence second) when value?.Kind == FormatValueKind.List:
                return own with { Value = new SpecSequence([.. first.Items, .. second.Items], first.Location) };
            case (SpecMapping first, SpecMapping second) when value?.Kind == FormatValueKind.Map:
                return own with { Value = new SpecMapping(Union(first.Entries, second.Entries, _ => null), first.Location) };
            case (SpecMapping first, SpecMapping second) when PlaceOf(value) is { } place:
                return own with { Value = new SpecMapping(Union(first.Entries, second.Entries, key => place.Find(key)?.Value), first.Location) };
            default:
                session.Report(SpecFindings.Include, other.Key,
                    $"'{SpecScalar.Shown(other.Key.Text)}' is said in {own.Key.Location.File}, line {own.Key.Location.Line}, already: two files of one feature may not both say it. Remove one.");
                return own;
        }
    }

    private static FormatPlace? PlaceOf(FormatValue? value) => value switch
    {
        { Kind: FormatValueKind.Place } => SpecFormat.Places.First(place => place.Name == value.Place),
        { Kind: FormatValueKind.OneOf } => value.Values.Select(PlaceOf).FirstOrDefault(place => place is not null),
        _ => null,
    };
}
