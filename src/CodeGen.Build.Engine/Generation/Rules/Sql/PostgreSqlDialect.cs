using System.Globalization;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Rules.Sql;

/// <summary>CHECK constraints of PostgreSQL.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <inheritdoc />
    public override bool HasDecimals => true;

    /// <inheritdoc />
    public override bool Holds(FieldModel field) => true;

    /// <inheritdoc />
    public override SqlText? Constant(object value) => value switch
    {
        string text => text.Contains('\0', StringComparison.Ordinal) ? null : Text(text),
        bool truth => new SqlText(truth ? "TRUE" : "FALSE", true, false),
        long number => new SqlText(number.ToString(Invariant), number >= 0, false),
        decimal number => new SqlText(number.ToString(Invariant), number >= 0, false),
        DateOnly day => Typed("DATE", day.ToString("yyyy-MM-dd", Invariant)),
        TimeOnly time => time.Ticks % TimeSpan.TicksPerMicrosecond == 0 ? Typed("TIME", time.ToString("HH:mm:ss.FFFFFF", Invariant)) : null,
        DateTime instant => instant.Ticks % TimeSpan.TicksPerMicrosecond == 0 ? Typed("TIMESTAMPTZ", instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", Invariant) + "+00") : null,

        // In seconds: a day of an interval has 23 to 25 hours where clocks change.
        TimeSpan duration => duration.Ticks % TimeSpan.TicksPerMicrosecond == 0 ? Typed("INTERVAL", (duration.Ticks / (decimal)TimeSpan.TicksPerSecond).ToString(Invariant) + " seconds") : null,
        Guid uuid => Typed("UUID", uuid.ToString("D", Invariant)),
        _ => null,
    };

    /// <inheritdoc />
    public override SqlText Wide(SqlText number) => new($"{number.Operand}::bigint", true, number.Nullable);

    /// <inheritdoc />
    public override SqlText? Difference(RuleTypeKind kind, SqlText left, SqlText right)
    {
        var nullable = left.Nullable || right.Nullable;
        var text = $"{left.Operand} - {right.Operand}";

        // Days give an integer; instants and times give hours, minutes and seconds, never months.
        return kind == RuleTypeKind.Date ? new SqlText($"({text}) * INTERVAL '86400 seconds'", false, nullable) : new SqlText(text, false, nullable);
    }

    /// <inheritdoc />
    public override SqlText Extreme(bool largest, IReadOnlyList<SqlText> values)
    {
        // GREATEST and LEAST pass over NULL.
        var call = $"{(largest ? "GREATEST" : "LEAST")}({string.Join(", ", values.Select(value => value.Text))})";
        var tests = values.Where(value => value.Nullable).Select(value => $"{value.Operand} IS NOT NULL").ToArray();
        return tests.Length == 0 ? new SqlText(call, true, false) : new SqlText($"CASE WHEN {string.Join(" AND ", tests)} THEN {call} END", false, true);
    }

    private static SqlText Typed(string type, string text) => new($"{type} '{text}'", true, false);
}
