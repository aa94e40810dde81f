using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>The operators, from the weakest to the strongest: the parser reads their signs from here, and the documentation is made from it.</summary>
internal static class RuleOperators
{
    /// <summary>How they are written and what they mean.</summary>
    public static ImmutableArray<(string Signs, string Meaning)> Table { get; } =
    [
        ("or", "At least one of two conditions holds."),
        ("and", "Both conditions hold."),
        ("not", "The condition does not hold."),
        ("== !=", "Equal, not equal. Texts are compared by their characters, capitals included."),
        ("< <= > >=", "Order of numbers, days, times, instants and durations; texts have none."),
        ("in, not in", "One of a list in brackets, none of it. Up to the comma or bracket it is one word."),
        ("is null, is not null", "Whether there is a value."),
        ("matches /…/", "The whole text matches the regular expression."),
        ("+ -", "Sums and differences of numbers and durations; an instant or day and a duration; the duration between two instants, days or times."),
        ("* /", "Products and quotients of numbers; a duration times or by a number. A quotient is rounded to 10 places, half away from zero."),
    ];

    /// <summary>How a logical operator is written.</summary>
    public static string Sign(LogicalOperator value) => value == LogicalOperator.Or ? "or" : "and";

    /// <summary>How a comparison is written.</summary>
    public static string Sign(ComparisonOperator value) => value switch
    {
        ComparisonOperator.Equal => "==",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    /// <summary>How a calculation is written.</summary>
    public static string Sign(ArithmeticOperator value) => value switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };

    /// <summary>The comparison of a sign; null when it is none.</summary>
    public static ComparisonOperator? Comparison(string sign) => sign switch
    {
        "==" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    /// <summary>The comparison that holds when the sides are exchanged.</summary>
    public static ComparisonOperator Mirrored(ComparisonOperator value) => value switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => value,
    };
}
