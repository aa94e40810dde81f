using System.Collections.Immutable;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>A function as rules write it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Signature">How it is called.</param>
/// <param name="Meaning">What it gives.</param>
/// <param name="Fewest">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
/// <param name="Scalar">The function of single values; null when it has none.</param>
/// <param name="Aggregate">The function of a collection, taken when there is one argument; null when it has none.</param>
internal sealed record RuleFunction(string Name, string Signature, string Meaning, int Fewest, int Most, ScalarFunction? Scalar, AggregateFunction? Aggregate)
{
    private const int MostArguments = 16;

    /// <summary>All functions, in the order of the documentation.</summary>
    public static ImmutableArray<RuleFunction> All { get; } =
    [
        new("now", "now()", "The present instant. The parentheses may be left out.", 0, 0, ScalarFunction.Now, null),
        new("today", "today()", "The present day in UTC. The parentheses may be left out.", 0, 0, ScalarFunction.Today, null),
        new("length", "length(text)", "How many characters (code points) the text has.", 1, 1, ScalarFunction.Length, null),
        new("lower", "lower(text)", "The text in small letters.", 1, 1, ScalarFunction.Lower, null),
        new("upper", "upper(text)", "The text in capitals.", 1, 1, ScalarFunction.Upper, null),
        new("abs", "abs(x)", "The number or duration without its sign.", 1, 1, ScalarFunction.Abs, null),
        new("round", "round(x), round(x, n)", "The number rounded to n places (0 to 10, default 0), half away from zero.", 1, 2, ScalarFunction.Round, null),
        new("count", "count(lines), count(lines.amount > 10)", "How many there are, or for how many the condition holds.", 1, 1, null, AggregateFunction.Count),
        new("sum", "sum(lines.amount)", "The sum over a collection; elements without a value are skipped; 0 of none.", 1, 1, null, AggregateFunction.Sum),
        new("avg", "avg(lines.amount)", "The average over a collection, rounded to 10 places; elements without a value are skipped; null of none.", 1, 1, null, AggregateFunction.Avg),
        new("min", "min(lines.amount), min(a, b)", "The smallest over a collection, null of none; or the smallest of several values, null when one of them is null.", 1, MostArguments, ScalarFunction.Min, AggregateFunction.Min),
        new("max", "max(lines.amount), max(a, b)", "The largest over a collection, null of none; or the largest of several values, null when one of them is null.", 1, MostArguments, ScalarFunction.Max, AggregateFunction.Max),
        new("any", "any(lines.amount > 10), any(lines)", "Whether the condition holds for one of them, or whether there is one.", 1, 1, null, AggregateFunction.Any),
        new("all", "all(lines.amount > 10)", "Whether the condition holds for every one of them; true of none.", 1, 1, null, AggregateFunction.All),
    ];

    /// <summary>The function of a name; null for none.</summary>
    public static RuleFunction? Find(string name) => All.FirstOrDefault(function => function.Name == name);
}
