using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>Writes functions of single values as C#.</summary>
internal static class CSharpCalls
{
    /// <summary>A call; the clock is not among them.</summary>
    public static CSharpText Write(BoundCall call, ImmutableArray<CSharpText> arguments)
    {
        var value = arguments[0];
        return call.Function switch
        {
            ScalarFunction.Length => value.Nullable
                ? Call($"RuleMath.Length({value.Text})", ClrKind.Int, nullable: true)
                : Call($"{Receiver(value)}.EnumerateRunes().Count()", ClrKind.Int),
            ScalarFunction.Lower => Call($"RuleMath.Lower({value.Text})", ClrKind.Text, value.Nullable),
            ScalarFunction.Upper => Call($"RuleMath.Upper({value.Text})", ClrKind.Text, value.Nullable),
            ScalarFunction.Abs => Abs(call, value),
            ScalarFunction.Round => Round(value, arguments[1]),
            ScalarFunction.Min => Extreme("Min", "Smallest", arguments),
            ScalarFunction.Max => Extreme("Max", "Largest", arguments),
            _ => throw new NotWritableException($"it calls {call.Function}"),
        };
    }

    private static CSharpText Abs(BoundCall call, CSharpText value)
    {
        if (value.Nullable || call.Overflows)
        {
            return Call($"RuleMath.Abs({value.Text})", value.Kind == ClrKind.Int ? ClrKind.Long : value.Kind, nullable: true);
        }

        return value.Kind == ClrKind.Duration ? Call($"{Receiver(value)}.Duration()", ClrKind.Duration)
            : CSharpArithmetic.Long(value) is var number ? Call($"Math.Abs({number.Text})", number.Kind)
            : value;
    }

    private static CSharpText Round(CSharpText value, CSharpText places) => value.Kind != ClrKind.Decimal ? value
        : value.Nullable ? Call($"RuleMath.Round({value.Text}, {places.Text})", ClrKind.Decimal, nullable: true)
        : Call($"Math.Round({value.Text}, {places.Text}, MidpointRounding.AwayFromZero)", ClrKind.Decimal);

    private static CSharpText Extreme(string plain, string guarded, ImmutableArray<CSharpText> arguments)
    {
        var common = arguments.Skip(1).Aggregate(arguments[0], CSharpArithmetic.Common);
        return arguments.Length == 2 && common.Kind is ClrKind.Int or ClrKind.Long or ClrKind.Decimal && !arguments.Any(argument => argument.Nullable)
            ? Call($"Math.{plain}({string.Join(", ", arguments.Select(argument => argument.Text))})", common.Kind)
            : Call($"RuleMath.{guarded}<{CSharpText.ClrTypeOf(common.Kind)}>({string.Join(", ", arguments.Select(argument => argument.Text))})", common.Kind, nullable: true);
    }

    private static string Receiver(CSharpText value) => value.Within(CSharpPrecedence.Primary);

    private static CSharpText Call(string text, ClrKind kind, bool nullable = false) => new(text, CSharpPrecedence.Primary, kind, nullable);
}
