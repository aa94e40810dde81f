using System.Globalization;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Evaluation;

/// <summary>
/// Computes values, none of them null: the one definition of what rules compute. A result that its type cannot hold, and a division by
/// zero, give null.
/// </summary>
internal static class RuleCalculator
{
    private const int QuotientPlaces = 10;

    /// <summary>The result of a calculation; the binder has checked the types.</summary>
    public static object? Compute(ArithmeticOperator sign, object left, object right)
    {
        try
        {
            return (left, right) switch
            {
                (long one, long other) when sign != ArithmeticOperator.Divide => Integers(sign, one, other),
                (long or decimal, long or decimal) => Decimals(sign, Number(left), Number(right)),
                (DateTime one, DateTime other) => one - other,
                (DateTime one, TimeSpan other) => sign == ArithmeticOperator.Add ? one + other : one - other,
                (TimeSpan one, DateTime other) => other + one,
                (DateOnly one, DateOnly other) => TimeSpan.FromDays(one.DayNumber - other.DayNumber),
                (DateOnly one, TimeSpan other) => one.AddDays(checked(sign == ArithmeticOperator.Add ? other.Days : -other.Days)),
                (TimeSpan one, DateOnly other) => other.AddDays(one.Days),
                (TimeOnly one, TimeOnly other) => one.ToTimeSpan() - other.ToTimeSpan(),
                (TimeSpan one, TimeSpan other) => sign == ArithmeticOperator.Add ? one + other : one - other,
                (TimeSpan one, long or decimal) => Scaled(sign, one, Number(right)),
                (long or decimal, TimeSpan other) => Scaled(sign, other, Number(left)),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The value with the other sign.</summary>
    public static object? Negate(object value) => value switch
    {
        long.MinValue => null,
        long number => -number,
        decimal number => -number,
        TimeSpan duration => duration == TimeSpan.MinValue ? null : -duration,
        _ => null,
    };

    /// <summary>The result of a function that needs no clock.</summary>
    public static object? Compute(ScalarFunction function, IReadOnlyList<object> arguments) => (function, arguments[0]) switch
    {
        (ScalarFunction.Length, string text) => (long)text.EnumerateRunes().Count(),
        (ScalarFunction.Lower, string text) => text.ToLowerInvariant(),
        (ScalarFunction.Upper, string text) => text.ToUpperInvariant(),
        (ScalarFunction.Abs, decimal number) => Math.Abs(number),
        (ScalarFunction.Abs, long number) => number < 0 ? Negate(number) : number,
        (ScalarFunction.Abs, TimeSpan duration) => duration < TimeSpan.Zero ? Negate(duration) : duration,
        (ScalarFunction.Round, decimal number) => Math.Round(number, (int)(long)arguments[1], MidpointRounding.AwayFromZero),
        (ScalarFunction.Round, long number) => number,
        (ScalarFunction.Min, _) => arguments.Aggregate((one, other) => Compare(other, one) < 0 ? other : one),
        (ScalarFunction.Max, _) => arguments.Aggregate((one, other) => Compare(other, one) > 0 ? other : one),
        _ => null,
    };

    /// <summary>The order of two values of a type that has one.</summary>
    public static int Compare(object left, object right) => (left, right) switch
    {
        (long or decimal, long or decimal) => Number(left).CompareTo(Number(right)),
        _ => Comparer<object>.Default.Compare(left, right),
    };

    /// <summary>Whether two values are equal: numbers by value, texts by their characters.</summary>
    public static new bool Equals(object left, object right) => (left, right) switch
    {
        (long or decimal, long or decimal) => Number(left) == Number(right),
        _ => left.Equals(right),
    };

    /// <summary>Whether the value is a number.</summary>
    public static bool IsNumber(object value) => value is long or decimal;

    /// <summary>A number, without places for an Integer, as the value that its type has.</summary>
    public static object Number(decimal value, RuleType type) => type.Kind switch
    {
        RuleTypeKind.Integer => (long)value,
        _ => (object)value,
    };

    /// <summary>The number as a decimal.</summary>
    public static decimal Number(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static long Integers(ArithmeticOperator sign, long left, long right) => checked(sign switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        _ => left * right,
    });

    private static decimal? Decimals(ArithmeticOperator sign, decimal left, decimal right) => sign switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        _ => right == 0 ? null : Math.Round(left / right, QuotientPlaces, MidpointRounding.AwayFromZero),
    };

    private static TimeSpan? Scaled(ArithmeticOperator sign, TimeSpan duration, decimal number)
    {
        if (sign == ArithmeticOperator.Divide && number == 0)
        {
            return null;
        }

        var microseconds = duration.Ticks / (decimal)TimeSpan.TicksPerMicrosecond;
        var exact = sign == ArithmeticOperator.Divide ? microseconds / number : microseconds * number;
        return new TimeSpan(checked((long)(Math.Round(exact, MidpointRounding.AwayFromZero) * TimeSpan.TicksPerMicrosecond)));
    }
}
