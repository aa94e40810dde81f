using System.Globalization;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>Writes the values of rules as C#.</summary>
internal static class CSharpConstants
{
    /// <summary>The value; a word of an enum is a member of <paramref name="enumType"/>.</summary>
    public static CSharpText Of(object value, string enumType = "") => value switch
    {
        bool truth => new CSharpText(truth ? "true" : "false", CSharpPrecedence.Primary, ClrKind.Bool),
        long number and >= int.MinValue and <= int.MaxValue => Number(CSharpLiteral.Number(TypeKind.Int, number), number < 0, ClrKind.Int),
        long number => Number(number == long.MinValue ? "long.MinValue" : CSharpLiteral.Number(TypeKind.Long, number), number < 0, ClrKind.Long),
        decimal number => Number(CSharpLiteral.Number(TypeKind.Decimal, number), number < 0, ClrKind.Decimal),
        string word when enumType.Length > 0 => new CSharpText($"{enumType}.{EnumMembers.Name(word)}", CSharpPrecedence.Primary, ClrKind.Enum) { EnumType = enumType },
        string text => new CSharpText(CSharpLiteral.Text(text), CSharpPrecedence.Primary, ClrKind.Text),
        Guid uuid => new CSharpText($"new Guid(\"{uuid:D}\")", CSharpPrecedence.Primary, ClrKind.Uuid),
        DateOnly day => new CSharpText(Invariant($"new DateOnly({day.Year}, {day.Month}, {day.Day})"), CSharpPrecedence.Primary, ClrKind.Date),
        TimeOnly time => new CSharpText(Time(time), CSharpPrecedence.Primary, ClrKind.Time),
        DateTime instant => new CSharpText(Instant(instant), CSharpPrecedence.Primary, ClrKind.Timestamp),
        TimeSpan duration => new CSharpText(Duration(duration), CSharpPrecedence.Primary, ClrKind.Duration),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Rules have no such values."),
    };

    private static CSharpText Number(string digits, bool negative, ClrKind kind) =>
        new(digits, negative ? CSharpPrecedence.Unary : CSharpPrecedence.Primary, kind);

    private static string Time(TimeOnly time) => time.Ticks % TimeSpan.TicksPerSecond != 0 ? Invariant($"new TimeOnly({time.Ticks}L)")
        : time.Second != 0 ? Invariant($"new TimeOnly({time.Hour}, {time.Minute}, {time.Second})")
        : Invariant($"new TimeOnly({time.Hour}, {time.Minute})");

    private static string Instant(DateTime instant) => instant.Ticks % TimeSpan.TicksPerSecond != 0
        ? Invariant($"new DateTimeOffset({instant.Ticks}L, TimeSpan.Zero)")
        : Invariant($"new DateTimeOffset({instant.Year}, {instant.Month}, {instant.Day}, {instant.Hour}, {instant.Minute}, {instant.Second}, TimeSpan.Zero)");

    private static string Duration(TimeSpan duration)
    {
        (long Unit, string Name)[] units =
        [
            (TimeSpan.TicksPerDay, "Days"), (TimeSpan.TicksPerHour, "Hours"), (TimeSpan.TicksPerMinute, "Minutes"), (TimeSpan.TicksPerSecond, "Seconds"),
        ];
        return duration == TimeSpan.Zero ? "TimeSpan.Zero"
            : units.FirstOrDefault(unit => duration.Ticks % unit.Unit == 0 && duration.Ticks / unit.Unit is >= int.MinValue and <= int.MaxValue) is { Name: { } name, Unit: var ticks }
                ? Invariant($"TimeSpan.From{name}({duration.Ticks / ticks})")
                : Invariant($"TimeSpan.FromTicks({duration.Ticks}L)");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
