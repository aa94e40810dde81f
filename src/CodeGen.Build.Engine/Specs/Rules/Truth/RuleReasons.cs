using System.Globalization;
using System.Numerics;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Specs.Rules.Truth;

/// <summary>Says why a condition always has one result.</summary>
internal static class RuleReasons
{
    private const int MostWords = 10;

    /// <summary>The reason, as the end of a sentence.</summary>
    public static string Of(RuleCondition condition, BoundExpression part, bool result) => part switch
    {
        BoundConstant => "it is a constant",
        BoundLogical => result ? "one of its parts always holds" : "its parts exclude one another",
        BoundNullTest test => $"'{condition.Written(test.Operand)}' always has a value",
        BoundAggregate aggregate => $"that is so for every row of {aggregate.Collection.Type.Entity}",
        _ when AtomTruth.PathOf(part) is { } path => $"'{condition.Written(path)}' {Values(path)}",
        BoundComparison comparison => $"'{condition.Written(comparison.Left)}' {Values(comparison.Left)}, '{condition.Written(comparison.Right)}' {Values(comparison.Right)}",
        _ => "no value of its fields changes that",
    };

    private static string Values(BoundExpression value) => (value.Type.Kind, RuleRanges.Of(value)) switch
    {
        (RuleTypeKind.Enum, _) => $"is one of {string.Join(", ", value.Type.Words.Take(MostWords))}{(value.Type.Words.Length > MostWords ? ", …" : "")}",
        (_, { } range) when value.Type.IsNumber => range.Low == range.High ? $"is {Number(range.Low, range.Scale)}" : $"is from {Number(range.Low, range.Scale)} to {Number(range.High, range.Scale)}",
        (RuleTypeKind.Text, _) when value is BoundPath => "cannot have that text by its limits",
        _ => $"is {value.Type}",
    };

    private static string Number(BigInteger units, int scale) => scale > 28 || BigInteger.Abs(units) > (BigInteger)decimal.MaxValue
        ? $"{units}e-{scale}"
        : ((decimal)units / (decimal)BigInteger.Pow(10, scale)).ToString("0.############################", CultureInfo.InvariantCulture);
}
