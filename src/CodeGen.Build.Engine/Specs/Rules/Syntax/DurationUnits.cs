using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>The units of durations. Months and years are none: their length depends on the calendar.</summary>
internal static class DurationUnits
{
    private static readonly FrozenDictionary<string, long> Seconds = new (string Unit, long Value)[]
    {
        ("second", 1), ("minute", 60), ("hour", 3_600), ("day", 86_400), ("week", 604_800),
    }.ToFrozenDictionary(pair => pair.Unit, pair => pair.Value);

    /// <summary>The units, in the singular, from the shortest.</summary>
    public static ImmutableArray<string> Words { get; } = ["second", "minute", "hour", "day", "week"];

    /// <summary>The unit of a word in the singular or plural; null when it is none.</summary>
    public static string? Find(string word)
    {
        var singular = word.EndsWith('s') ? word[..^1] : word;
        return Seconds.ContainsKey(singular) ? singular : null;
    }

    /// <summary>Whether the word is a unit of calendars, whose length differs.</summary>
    public static bool IsOfCalendar(string word) => word is "month" or "months" or "year" or "years";

    /// <summary>So many units; null when they are no whole number of microseconds or too many.</summary>
    public static TimeSpan? Duration(decimal count, string unit)
    {
        // decimal * long overflows only beyond what a duration holds anyway.
        if (Math.Abs(count) > (decimal)TimeSpan.MaxValue.TotalSeconds / Seconds[unit])
        {
            return null;
        }

        var microseconds = count * Seconds[unit] * TimeSpan.MicrosecondsPerSecond;
        return microseconds == decimal.Truncate(microseconds) ? new TimeSpan((long)microseconds * TimeSpan.TicksPerMicrosecond) : null;
    }
}
