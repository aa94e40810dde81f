using CodeGen.Build.Engine.Specs.Patterns;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Cases;

/// <summary>Proposes changes of a row that bring it nearer to a goal. What comes of them is checked by the interpreter.</summary>
/// <param name="assignments">Gives expressions values.</param>
/// <param name="aggregates">Changes collections.</param>
internal sealed class RowMoves(RowAssignments assignments, CollectionMoves aggregates)
{
    private const int MostItems = 30;

    /// <summary>Moves that let the condition hold, or not hold.</summary>
    public IEnumerable<RowPlace> Toward(BoundExpression condition, bool holds, RowPlace place) => condition switch
    {
        BoundNot not => Toward(not.Operand, !holds, place),
        BoundLogical logical => logical.Operands.Where(operand => place.Holds(operand) != holds).SelectMany(operand => Toward(operand, holds, place)),
        BoundComparison comparison => Comparison(comparison, holds, place),
        BoundMembership membership => Membership(membership, holds, place),
        BoundNullTest test => test.Negated == holds ? assignments.Fill(test.Operand, place) : assignments.Empty(test.Operand, place),
        BoundMatch match => Match(match, holds, place),
        BoundAggregate aggregate => aggregates.Toward(aggregate, holds, place),
        _ => [],
    };

    private IEnumerable<RowPlace> Comparison(BoundComparison comparison, bool holds, RowPlace place)
    {
        var sign = holds ? comparison.Operator : ValueTargets.Opposite(comparison.Operator);
        var moves = Side(comparison.Left, sign, comparison.Right, place).Concat(Side(comparison.Right, RuleOperators.Mirrored(sign), comparison.Left, place));
        return holds ? moves : moves.Concat(assignments.Empty(comparison.Left, place)).Concat(assignments.Empty(comparison.Right, place));
    }

    private IEnumerable<RowPlace> Side(BoundExpression side, ComparisonOperator sign, BoundExpression other, RowPlace place)
    {
        if (place.Value(other) is not { } value)
        {
            return assignments.Fill(other, place);
        }

        var step = RowAssignments.Step(side);
        var words = side.Type.Kind == RuleTypeKind.Enum && sign == ComparisonOperator.NotEqual ? side.Type.Words.Where(word => !word.Equals(value)) : null;
        return (words ?? ValueTargets.For(sign, value, step)).SelectMany(target => assignments.Assign(side, target, place));
    }

    private IEnumerable<RowPlace> Membership(BoundMembership membership, bool holds, RowPlace place)
    {
        var items = membership.Items.Take(MostItems).Select(place.Value).OfType<object>().ToArray();
        var (operand, inside) = (membership.Operand, holds != membership.Negated);
        if (inside)
        {
            return items.SelectMany(item => assignments.Assign(operand, item, place));
        }

        IEnumerable<object> outside = operand.Type.Kind == RuleTypeKind.Enum
            ? operand.Type.Words
            : items.SelectMany(item => ValueTargets.Others(item, RowAssignments.Step(operand)));
        var moves = outside.Where(value => !items.Any(item => RuleCalculator.Equals(item, value))).SelectMany(value => assignments.Assign(operand, value, place));
        return holds ? moves.Concat(assignments.Fill(operand, place)) : moves.Concat(assignments.Empty(operand, place));
    }

    private IEnumerable<RowPlace> Match(BoundMatch match, bool holds, RowPlace place)
    {
        if (holds)
        {
            return PatternSample.OfEachLength(match.Pattern).SelectMany(text => assignments.Assign(match.Operand, text, place));
        }

        string[] others = ["a", "-", "A", "1", "a1", "-----", "aaaaaaaa", "11111111", ""];
        return others.Where(text => !RulePatterns.Matches(match, text))
            .SelectMany(text => assignments.Assign(match.Operand, text, place))
            .Concat(assignments.Empty(match.Operand, place));
    }
}
