using System.Globalization;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>
/// The present of generated tests. Rows are chosen for a fixed instant; fields of rules about the present are written as distances from the
/// instant at which the tests run.
/// </summary>
internal sealed class SampleTime
{
    private readonly HashSet<(string Entity, string Field)> _relative;

    /// <summary>Reads which fields are written as distances.</summary>
    public SampleTime(FeatureModel model)
    {
        var conditions = model.Entities.SelectMany(entity => entity.Rules)
            .SelectMany(rule => new[] { rule.RequireExpression, rule.WhenExpression })
            .OfType<BoundExpression>()
            .ToList();
        IsNeeded = conditions.Any(UsesClock);
        _relative = !IsNeeded ? [] :
        [
            .. conditions.SelectMany(condition => condition.Paths)
                .Where(path => path.Member.Type.Kind is RuleTypeKind.Date or RuleTypeKind.Timestamp)
                .Select(path => (path.Member.Owner, path.Member.Name)),
        ];
    }

    /// <summary>The instant that rows are chosen for; noon, so that the day stays the same for a while.</summary>
    public static DateTime Now { get; } = new(2030, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>How much later rules may be looked at.</summary>
    public static TimeSpan Drift { get; } = TimeSpan.FromHours(1);

    /// <summary>Whether a rule is about the present.</summary>
    public bool IsNeeded { get; }

    /// <summary>Whether the expression asks for the time.</summary>
    public static bool UsesClock(BoundExpression expression) =>
        expression.DescendantsAndSelf().Any(node => node is BoundCall { Function: ScalarFunction.Now or ScalarFunction.Today });

    /// <summary>Whether the field is written as a distance.</summary>
    public bool IsRelative(string entity, string field) => _relative.Contains((entity, field));

    /// <summary>A day or an instant as its distance from the members <c>Today</c> and <c>Now</c> of the tests' data.</summary>
    public static string Distance(object value) => value is DateOnly day
        ? Moved("Today", day.DayNumber - DateOnly.FromDateTime(Now).DayNumber, "Days")
        : Distance((DateTime)value - Now);

    private static string Distance(TimeSpan distance)
    {
        (long Ticks, string Name)[] units =
        [
            (TimeSpan.TicksPerDay, "Days"), (TimeSpan.TicksPerHour, "Hours"), (TimeSpan.TicksPerMinute, "Minutes"), (TimeSpan.TicksPerSecond, "Seconds"),
        ];
        var (ticks, name) = units.FirstOrDefault(unit => distance.Ticks % unit.Ticks == 0, (1, "Ticks"));
        return Moved("Now", distance.Ticks / ticks, name);
    }

    private static string Moved(string from, long count, string unit) =>
        count == 0 ? from : string.Create(CultureInfo.InvariantCulture, $"{from}.Add{unit}({count})");
}
