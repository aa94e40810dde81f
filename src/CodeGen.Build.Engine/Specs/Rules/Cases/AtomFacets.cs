using System.Globalization;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>
/// The sides of atoms: below, at and above what is compared, each word of an enum, each item of a list and what is none of them, null, the
/// empty text, the empty collection.
/// </summary>
/// <param name="text">The rule's text, which the situations quote.</param>
internal sealed class AtomFacets(string text)
{
    private const int MostWords = 20;

    private static readonly ComparisonOperator[] Ordered = [ComparisonOperator.Equal, ComparisonOperator.Less, ComparisonOperator.Greater];
    private static readonly ComparisonOperator[] Unordered = [ComparisonOperator.Equal, ComparisonOperator.NotEqual];

    /// <summary>The sides of an atom.</summary>
    public IEnumerable<AtomFacet> Of(BoundExpression atom) => atom switch
    {
        BoundComparison comparison => Comparison(comparison).Concat(Nulls(comparison.Left)).Concat(Nulls(comparison.Right)).Concat(Empties(comparison)),
        BoundMembership membership => Membership(membership).Concat(Nulls(membership.Operand)),
        BoundNullTest test => [Facet($"{Written(test.Operand)} is null", Null(test.Operand, true)), Facet($"{Written(test.Operand)} is not null", Null(test.Operand, false))],
        BoundMatch match => Match(match).Concat(Nulls(match.Operand)),
        BoundAggregate aggregate => Elements(aggregate).Concat(Empties(aggregate)),
        _ => [],
    };

    private IEnumerable<AtomFacet> Comparison(BoundComparison comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (left.Type.Kind == RuleTypeKind.Enum && right is BoundConstant)
        {
            return Words(left);
        }

        if (right is BoundConstant { Value: bool } && right.Span == left.Span)
        {
            return [Facet(Written(left), Compared(ComparisonOperator.Equal, left, right)), Facet($"not {Written(left)}", Compared(ComparisonOperator.NotEqual, left, right))];
        }

        return (left.Type.IsOrdered ? Ordered : Unordered)
            .Select(sign => Facet($"{Written(left)} {RuleOperators.Sign(sign)} {Written(right)}", Compared(sign, left, right)) with { NearFirst = sign is ComparisonOperator.Less or ComparisonOperator.Greater });
    }

    private IEnumerable<AtomFacet> Words(BoundExpression operand) => operand.Type.Words.Take(MostWords)
        .Select(word => Facet($"{Written(operand)} == {word}", Compared(ComparisonOperator.Equal, operand, new BoundConstant(word, operand.Type, operand.Span))));

    private IEnumerable<AtomFacet> Membership(BoundMembership membership)
    {
        if (membership.Operand.Type.Kind == RuleTypeKind.Enum)
        {
            return Words(membership.Operand);
        }

        var items = membership.Items.Take(MostWords).Select(item => Facet($"{Written(membership.Operand)} == {Written(item)}", Compared(ComparisonOperator.Equal, membership.Operand, item)));
        return items.Append(Facet($"{Written(membership.Operand)} not in the list", new RowGoal(membership with { Negated = true }, true)));
    }

    private IEnumerable<AtomFacet> Match(BoundMatch match) =>
    [
        Facet($"{Written(match.Operand)} matches", new RowGoal(match, true)),
        Facet($"{Written(match.Operand)} does not match", new RowGoal(match, false), Null(match.Operand, false)),
        Facet($"{Written(match.Operand)} == ''", Compared(ComparisonOperator.Equal, match.Operand, new BoundConstant("", RuleType.Text, match.Operand.Span))),
    ];

    private IEnumerable<AtomFacet> Elements(BoundAggregate aggregate) => aggregate.Argument is null ? [] :
    [
        Facet($"{Written(aggregate)}", new RowGoal(aggregate, true), Filled(aggregate)),
        Facet($"not {Written(aggregate)}", new RowGoal(aggregate, false), Filled(aggregate)),
    ];

    private IEnumerable<AtomFacet> Nulls(BoundExpression operand) =>
        operand.Nullable ? [Facet($"{Written(operand)} is null", Null(operand, true))] : [];

    private static IEnumerable<AtomFacet> Empties(BoundExpression atom) => atom.DescendantsAndSelf().OfType<BoundAggregate>()
        .DistinctBy(aggregate => aggregate.Collection.Text)
        .Select(aggregate => Facet($"{aggregate.Collection.Text} is empty", Filled(aggregate) with { Holds = false }));

    private static RowGoal Filled(BoundAggregate aggregate) =>
        new(new BoundAggregate(AggregateFunction.Any, aggregate.Collection, null, RuleType.Bool, null, Overflows: false, aggregate.Span), true);

    private static RowGoal Null(BoundExpression operand, bool isNull) => new(new BoundNullTest(operand, Negated: !isNull, operand.Span), true);

    private static RowGoal Compared(ComparisonOperator sign, BoundExpression left, BoundExpression right) => new(new BoundComparison(sign, left, right, left.Span), true);

    private static AtomFacet Facet(string situation, params ReadOnlySpan<RowGoal> goals) => new(situation, [.. goals]);

    private string Written(BoundExpression expression) => expression.Span.Length > 0 && expression.Span.End <= text.Length
        ? text.Substring(expression.Span.Start, expression.Span.Length)
        : Convert.ToString((expression as BoundConstant)?.Value, CultureInfo.InvariantCulture) ?? "";
}
