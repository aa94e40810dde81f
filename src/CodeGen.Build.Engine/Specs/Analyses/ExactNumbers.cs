using CodeGen.Build.Engine.Specs.Model;

namespace CodeGen.Build.Engine.Specs.Analyses;

/// <summary>What fields of the types decimal and money can hold.</summary>
internal static class ExactNumbers
{
    /// <summary>The most digits that a number can have.</summary>
    public const int MostDigits = 28;

    /// <summary>The digits of the field, in all and behind the point: those that it states, else those of its type.</summary>
    public static (int Precision, int Scale) Digits(FieldModel field)
    {
        var (precision, scale) = field.Type.Kind == TypeKind.Money ? (19, 4) : (18, 2);
        return (field.Precision ?? precision, field.Scale ?? scale);
    }

    /// <summary>The largest value; its negative is the smallest. Only for digits that are possible.</summary>
    public static decimal Largest(FieldModel field)
    {
        var (precision, scale) = Digits(field);
        return Power(precision - scale) - (1 / Power(scale));
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var count = 0; count < exponent; count++)
        {
            power *= 10;
        }

        return power;
    }
}
