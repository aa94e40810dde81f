using System.Collections.Immutable;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Format;
using CodeGen.Build.Engine.Specs.Yaml;

namespace CodeGen.Build.Engine.Specs.Reading;

/// <summary>Cuts what is longer than the format allows, with a finding at the first item that is too many, so that nothing behind it costs time.</summary>
internal static class Counts
{
    /// <summary>The mapping with each of its lists and free mappings within its limit.</summary>
    public static SpecMapping Within(SpecSession session, SpecMapping mapping, FormatPlace place)
    {
        if (!mapping.Entries.Any(entry => Excess(place, entry) is not null))
        {
            return mapping;
        }

        return mapping with { Entries = [.. mapping.Entries.Select(entry => Excess(place, entry) is { } most ? entry with { Value = Cut(session, entry, most) } : entry)] };
    }

    /// <summary>The first items; the one behind them is reported.</summary>
    /// <param name="session">The session.</param>
    /// <param name="items">The items.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="location">Where an item stands.</param>
    /// <param name="what">What they are, for the message: <c>An enum has at most 500 words</c>.</param>
    public static ImmutableArray<T> First<T>(SpecSession session, ImmutableArray<T> items, int most, Func<T, SourceLocation> location, string what)
    {
        if (items.Length <= most)
        {
            return items;
        }

        session.ReportTooMany(location(items[most]), $"{what}; this is number {most + 1} of {items.Length}.");
        return items[..most];
    }

    private static int? Excess(FormatPlace place, SpecEntry entry) =>
        FormatLimits.Of(place, entry.Key.Text) is { } most && Length(entry.Value) > most ? most : null;

    private static int Length(SpecNode node) => node switch
    {
        SpecSequence list => list.Items.Length,
        SpecMapping free => free.Entries.Length,
        _ => 0,
    };

    private static SpecNode Cut(SpecSession session, SpecEntry entry, int most)
    {
        var what = $"'{entry.Key.Text}' has at most {most} {(entry.Value is SpecSequence ? "items" : "entries")}";
        return entry.Value is SpecSequence list
            ? list with { Items = First(session, list.Items, most, item => item.Location, what) }
            : (SpecMapping)entry.Value with { Entries = First(session, ((SpecMapping)entry.Value).Entries, most, item => item.Key.Location, what) };
    }
}
