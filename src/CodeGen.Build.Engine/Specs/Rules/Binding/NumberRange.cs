using System.Numerics;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>
/// The smallest and largest exact value of a calculation, in units of its last decimal place. Instants, days, times and durations count in
/// ticks.
/// </summary>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
/// <param name="Scale">How many decimal places the values can have.</param>
internal readonly record struct NumberRange(BigInteger Low, BigInteger High, int Scale)
{
    /// <summary>The range of one value.</summary>
    public static NumberRange Of(decimal value) => Between(value, value, value.Scale);

    /// <summary>The range between two values with at most so many places.</summary>
    public static NumberRange Between(decimal low, decimal high, int scale) => new(Scaled(low, scale), Scaled(high, scale), scale);

    /// <summary>All numbers of so many digits.</summary>
    public static NumberRange Digits(int precision, int scale)
    {
        var limit = BigInteger.Pow(10, precision) - 1;
        return new NumberRange(-limit, limit, scale);
    }

    /// <summary>The largest distance from zero.</summary>
    public BigInteger Magnitude => BigInteger.Max(BigInteger.Abs(Low), BigInteger.Abs(High));

    /// <summary>The sum.</summary>
    public static NumberRange operator +(NumberRange left, NumberRange right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        var (one, other) = (left.WithScale(scale), right.WithScale(scale));
        return new NumberRange(one.Low + other.Low, one.High + other.High, scale);
    }

    /// <summary>The opposite.</summary>
    public static NumberRange operator -(NumberRange value) => new(-value.High, -value.Low, value.Scale);

    /// <summary>The difference.</summary>
    public static NumberRange operator -(NumberRange left, NumberRange right) => left + -right;

    /// <summary>The product.</summary>
    public static NumberRange operator *(NumberRange left, NumberRange right)
    {
        BigInteger[] corners = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
        return new NumberRange(corners.Min(), corners.Max(), left.Scale + right.Scale);
    }

    /// <summary>A range around zero that holds every quotient, rounded to so many places; a divisor is at least one unit of its last place.</summary>
    public static NumberRange Quotient(NumberRange left, NumberRange right, int scale)
    {
        var smallest = right.Low > 0 ? right.Low : right.High < 0 ? -right.High : BigInteger.One;
        var limit = (left.WithScale(left.Scale + right.Scale + scale).Magnitude / smallest / BigInteger.Pow(10, left.Scale)) + 1;
        return new NumberRange(-limit, limit, scale);
    }

    /// <summary>The smallest range that holds both.</summary>
    public NumberRange Union(NumberRange other)
    {
        var scale = Math.Max(Scale, other.Scale);
        var (one, two) = (WithScale(scale), other.WithScale(scale));
        return new NumberRange(BigInteger.Min(one.Low, two.Low), BigInteger.Max(one.High, two.High), scale);
    }

    /// <summary>The range with so many places; with fewer than it has it is widened to the next whole unit.</summary>
    public NumberRange WithScale(int scale)
    {
        if (scale >= Scale)
        {
            var factor = BigInteger.Pow(10, scale - Scale);
            return new NumberRange(Low * factor, High * factor, scale);
        }

        var divisor = BigInteger.Pow(10, Scale - scale);
        return new NumberRange((Low / divisor) - 1, (High / divisor) + 1, scale);
    }

    /// <summary>Whether every value lies between the two, inclusive.</summary>
    public bool IsWithin(NumberRange limits)
    {
        var scale = Math.Max(Scale, limits.Scale);
        var (own, other) = (WithScale(scale), limits.WithScale(scale));
        return own.Low >= other.Low && own.High <= other.High;
    }

    private static BigInteger Scaled(decimal value, int scale)
    {
        // Limits of a spec may have more places than the field keeps.
        var rounded = decimal.Round(value, Math.Min(scale, 28));
        var whole = decimal.Truncate(rounded);
        return (new BigInteger(whole) * BigInteger.Pow(10, scale)) + new BigInteger((rounded - whole) * Power(scale));
    }

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var place = 0; place < Math.Min(scale, 28); place++)
        {
            power *= 10;
        }

        return power;
    }
}
