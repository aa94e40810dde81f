using System.Collections.Immutable;
using System.Numerics;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Cases;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Specs.Rules.Truth;

/// <summary>
/// The values of a path that make every difference to comparisons with constants: the constants, their neighbours, the limits of the field,
/// every word, null. Between two of them no comparison changes.
/// </summary>
internal static class CriticalValues
{
    // Fine enough for numbers of which only the project knows the places.
    private const int UnknownScale = 10;

    /// <summary>The values, null among them when the path can be null.</summary>
    public static ImmutableArray<object?> Of(BoundPath path, IEnumerable<object> constants)
    {
        var values = path.Type.Kind switch
        {
            RuleTypeKind.Bool => [true, false],
            RuleTypeKind.Enum => path.Type.Words,
            RuleTypeKind.Integer or RuleTypeKind.Decimal => Numbers(path, constants),
            RuleTypeKind.Text => Texts(path, constants.OfType<string>()),
            RuleTypeKind.Uuid => Uuids([.. constants]),
            RuleTypeKind.Date or RuleTypeKind.Time or RuleTypeKind.Timestamp => Times(path, constants),
            RuleTypeKind.Reference => [new RuleRow(path.Type.Entity ?? "")],
            _ => (IEnumerable<object?>)[""],
        };
        var distinct = values.Distinct().ToImmutableArray();
        return path.Nullable || distinct.IsEmpty ? distinct.Add(null) : distinct;
    }

    private static IEnumerable<object> Numbers(BoundPath path, IEnumerable<object> constants)
    {
        var range = RuleRanges.Of(path);
        var scale = range?.Scale ?? UnknownScale;
        var unit = new decimal(1, 0, 0, false, (byte)scale);
        var near = constants.Where(RuleCalculator.IsNumber).Select(RuleCalculator.Number).SelectMany(constant => Neighbours(constant, scale, unit));
        var limits = range is { } known ? new[] { known.Low, known.High }.Select(limit => Number(limit, known.Scale)) : [0m];
        return near.Concat(limits)
            .Where(number => range is not { } within || NumberRange.Of(number).IsWithin(within))
            .Select(number => RuleCalculator.Number(number, path.Type));
    }

    // The constant itself only where the field has so many places.
    private static IEnumerable<decimal> Neighbours(decimal constant, int scale, decimal unit)
    {
        if (Math.Abs(constant) > decimal.MaxValue / 10)
        {
            return [];
        }

        var near = decimal.Round(constant, Math.Min(scale, 28));
        return [near - unit, near, near + unit];
    }

    private static decimal Number(BigInteger units, int scale) => (decimal)units / (decimal)BigInteger.Pow(10, scale);

    // Any other text stands for all the others.
    private static IEnumerable<object> Texts(BoundPath path, IEnumerable<string> constants)
    {
        var domain = new MemberDomain(path.Member);
        var compared = constants.ToArray();
        return compared.Where(text => path.Member.Field is null || domain.Contains(text)).Append(string.Concat(compared) + "…");
    }

    private static IEnumerable<object> Times(BoundPath path, IEnumerable<object> constants)
    {
        var (low, high, unit) = path.Type.Kind switch
        {
            RuleTypeKind.Date => (0L, (long)DateOnly.MaxValue.DayNumber, 1L),
            RuleTypeKind.Time => (0L, TimeOnly.MaxValue.Ticks, TimeSpan.TicksPerMicrosecond),
            _ => (0L, DateTime.MaxValue.Ticks, TimeSpan.TicksPerMicrosecond),
        };
        return constants.Select(Position).SelectMany(position => new[] { position - unit, position, position + unit })
            .Concat([low, high])
            .Where(position => position >= low && position <= high)
            .Select(position => At(path.Type.Kind, position));
    }

    private static long Position(object value) => value switch
    {
        DateOnly day => day.DayNumber,
        TimeOnly time => time.Ticks,
        DateTime instant => instant.Ticks,
        _ => -1,
    };

    private static object At(RuleTypeKind kind, long position) => kind switch
    {
        RuleTypeKind.Date => DateOnly.FromDayNumber((int)position),
        RuleTypeKind.Time => new TimeOnly(position),
        _ => new DateTime(position, DateTimeKind.Utc),
    };

    private static ImmutableArray<object> Uuids(ImmutableArray<object> constants)
    {
        var other = Enumerable.Range(0, constants.Length + 1).Select(number => new Guid(number, 0, 0, new byte[8])).First(candidate => !constants.Contains(candidate));
        return constants.Add(other);
    }
}
