using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Rules.Code;

/// <summary>Writes functions of collections that are in memory as C#.</summary>
internal static class CSharpAggregates
{
    /// <summary>The function over rows that are in memory.</summary>
    /// <param name="aggregate">The function.</param>
    /// <param name="rows">The rows as code.</param>
    /// <param name="variable">The variable of an element.</param>
    /// <param name="inner">Writes what is asked of an element.</param>
    public static CSharpText Write(BoundAggregate aggregate, string rows, string variable, CSharpEmitter inner)
    {
        switch (aggregate)
        {
            case { Function: AggregateFunction.Count, Argument: null }:
                return new CSharpText($"{rows}.Count", CSharpPrecedence.Primary, ClrKind.Int);
            case { Function: AggregateFunction.Any, Argument: null }:
                return new CSharpText($"{rows}.Count > 0", CSharpPrecedence.Relational, ClrKind.Bool);
            case { Function: AggregateFunction.Count or AggregateFunction.Any or AggregateFunction.All, Argument: { } condition }:
                return new CSharpText(
                    $"{rows}.{aggregate.Function}({variable} => {inner.Condition(condition).Text})", CSharpPrecedence.Primary,
                    aggregate.Function == AggregateFunction.Count ? ClrKind.Int : ClrKind.Bool);
            default:
                return OfValues(aggregate, rows, variable, CSharpArithmetic.Long(inner.Value(aggregate.Argument!)));
        }
    }

    private static CSharpText OfValues(BoundAggregate aggregate, string rows, string variable, CSharpText value)
    {
        var kind = aggregate.Function == AggregateFunction.Avg ? ClrKind.Decimal : value.Kind;
        var nullable = value.Nullable && value.Kind == kind ? value.Text : $"({CSharpText.ClrTypeOf(kind)}?){value.Within(CSharpPrecedence.Unary)}";
        return aggregate.Function switch
        {
            AggregateFunction.Sum when !aggregate.Overflows && kind is ClrKind.Long or ClrKind.Decimal => new CSharpText(
                $"{rows}.Sum({variable} => {(value.Nullable ? value.Within(CSharpPrecedence.Coalesce) + " ?? 0" : value.Text)})", CSharpPrecedence.Primary, kind),
            AggregateFunction.Sum => new CSharpText($"RuleMath.Sum({rows}.Select({variable} => {nullable}))", CSharpPrecedence.Primary, kind, true),
            AggregateFunction.Avg => new CSharpText($"RuleMath.Average({rows}.Select({variable} => {nullable}))", CSharpPrecedence.Primary, kind, true),
            _ => new CSharpText($"{rows}.{aggregate.Function}({variable} => {nullable})", CSharpPrecedence.Primary, kind, true),
        };
    }
}
