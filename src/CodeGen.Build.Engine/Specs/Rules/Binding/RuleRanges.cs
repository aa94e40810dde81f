using System.Numerics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>What values can be, by the types and limits of the fields that they come from.</summary>
internal static class RuleRanges
{
    private const int QuotientPlaces = 10;

    private static readonly BigInteger DecimalUnits = BigInteger.Pow(10, 28);
    private static readonly NumberRange Longs = new(long.MinValue, long.MaxValue, 0);
    private static readonly NumberRange Counts = new(0, int.MaxValue, 0);

    // No collection of one row has more rows to sum, so that sums of ordinary amounts keep to their type.
    private static readonly NumberRange Summed = new(0, 100_000_000, 0);
    private static readonly NumberRange Instants = new(DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks, 0);
    private static readonly NumberRange Days = new(0, DateOnly.MaxValue.ToDateTime(TimeOnly.MinValue).Ticks, 0);
    private static readonly NumberRange Times = new(TimeOnly.MinValue.Ticks, TimeOnly.MaxValue.Ticks, 0);

    // The clock of a running application.
    private static readonly NumberRange Present = new(new DateTime(2000, 1, 1).Ticks, new DateTime(9000, 1, 1).Ticks, 0);

    /// <summary>What the value can be; null for what is no number and for numbers of which nothing is known.</summary>
    public static NumberRange? Of(BoundExpression expression) => expression switch
    {
        BoundConstant { Value: var value } => OfValue(value),
        BoundPath path => OfMember(path.Member),
        BoundArithmetic arithmetic => arithmetic.Range,
        BoundAggregate aggregate => aggregate.Range,
        BoundNegation negation => -Of(negation.Operand),
        BoundCall call => OfCall(call),
        _ => null,
    };

    /// <summary>Whether every value of the range is one of the type; nothing known means no.</summary>
    public static bool Fits(NumberRange? range, RuleType type) => range is { } known && type.Kind switch
    {
        RuleTypeKind.Integer or RuleTypeKind.Duration => known.IsWithin(Longs),
        RuleTypeKind.Decimal => known.Scale <= 28 && known.Magnitude < DecimalUnits,
        RuleTypeKind.Date => known.IsWithin(Days),
        RuleTypeKind.Timestamp => known.IsWithin(Instants),
        _ => true,
    };

    /// <summary>The range of a calculation before it is held against its type; null when nothing is known.</summary>
    public static NumberRange? Of(ArithmeticOperator sign, BoundExpression left, BoundExpression right, RuleType type)
    {
        if (Of(left) is not { } one || Of(right) is not { } other)
        {
            return null;
        }

        var range = sign switch
        {
            ArithmeticOperator.Add => one + other,
            ArithmeticOperator.Subtract => one - other,
            ArithmeticOperator.Multiply => one * other,
            _ => NumberRange.Quotient(one, other, type.Kind == RuleTypeKind.Duration ? 0 : QuotientPlaces),
        };
        return type.Kind == RuleTypeKind.Duration ? range.WithScale(0) : range;
    }

    /// <summary>The range of an aggregate before it is held against its type; null when nothing is known.</summary>
    public static NumberRange? Of(AggregateFunction function, BoundExpression? argument) => function switch
    {
        AggregateFunction.Count => Counts,
        AggregateFunction.Sum when argument is not null => Of(argument) * Summed,
        AggregateFunction.Avg when argument is not null => Of(argument)?.WithScale(QuotientPlaces),
        AggregateFunction.Min or AggregateFunction.Max when argument is not null => Of(argument),
        _ => null,
    };

    /// <summary>The range that is left of a calculation whose result is null beyond its type.</summary>
    public static NumberRange? Kept(NumberRange? range, RuleType type) => Fits(range, type) ? range : type.Kind switch
    {
        RuleTypeKind.Integer or RuleTypeKind.Duration => Longs,
        RuleTypeKind.Date => Days,
        RuleTypeKind.Timestamp => Instants,
        _ => null,
    };

    private static NumberRange? OfValue(object value) => value switch
    {
        long number => new NumberRange(number, number, 0),
        decimal number => NumberRange.Of(number),
        TimeSpan duration => new NumberRange(duration.Ticks, duration.Ticks, 0),
        DateTime instant => new NumberRange(instant.Ticks, instant.Ticks, 0),
        DateOnly day => At(day.ToDateTime(TimeOnly.MinValue).Ticks),
        TimeOnly time => At(time.Ticks),
        _ => null,
    };

    private static NumberRange At(long ticks) => new(ticks, ticks, 0);

    private static NumberRange? OfMember(RuleMember member) => member.Type.Kind switch
    {
        RuleTypeKind.Integer => OfInteger(member.Field),
        RuleTypeKind.Decimal when member.Field is { } field => OfDecimal(field),
        RuleTypeKind.Date => Days,
        RuleTypeKind.Time => Times,
        RuleTypeKind.Timestamp => Instants,
        RuleTypeKind.Duration => Longs,
        _ => null,
    };

    private static NumberRange OfInteger(FieldModel? field)
    {
        var (low, high) = field?.Type.Kind is TypeKind.Int or TypeKind.Entity ? ((decimal)int.MinValue, (decimal)int.MaxValue) : (long.MinValue, long.MaxValue);
        return Limited(NumberRange.Between(low, high, 0), field);
    }

    private static NumberRange OfDecimal(FieldModel field)
    {
        var (precision, scale) = field.Type.Kind == TypeKind.Money ? (19, 4) : (18, 2);
        (precision, scale) = (field.Precision ?? precision, field.Scale ?? scale);
        return Limited(NumberRange.Digits(Math.Clamp(precision, 1, 28), Math.Clamp(scale, 0, 28)), field);
    }

    // Limits that exclude one another are reported at the field, and count for nothing.
    private static NumberRange Limited(NumberRange type, FieldModel? field)
    {
        var low = field?.Min is { } min ? BigInteger.Max(type.Low, NumberRange.Between(min, min, type.Scale).Low) : type.Low;
        var high = field?.Max is { } max ? BigInteger.Min(type.High, NumberRange.Between(max, max, type.Scale).High) : type.High;
        return low <= high ? new NumberRange(low, high, type.Scale) : type;
    }

    // No text has more characters than units of UTF-16, in which fields are limited, nor fewer than half of them.
    private static NumberRange OfLength(BoundExpression text)
    {
        var field = (text as BoundPath)?.Member.Field;
        var shortest = ((field?.MinLength ?? 0) + 1) / 2;
        return new NumberRange(shortest, Math.Max(shortest, field?.MaxLength ?? int.MaxValue), 0);
    }

    private static NumberRange? OfCall(BoundCall call) => call.Function switch
    {
        ScalarFunction.Now or ScalarFunction.Today => Present,
        ScalarFunction.Length => OfLength(call.Arguments[0]),
        ScalarFunction.Abs => Of(call.Arguments[0]) is { } range ? new NumberRange(0, range.Magnitude, range.Scale) : null,
        ScalarFunction.Round => Of(call.Arguments[0])?.WithScale((int)(long)((BoundConstant)call.Arguments[1]).Value),
        ScalarFunction.Min or ScalarFunction.Max => call.Arguments.Select(Of).Aggregate((one, other) => one is { } left && other is { } right ? left.Union(right) : null),
        _ => null,
    };
}
