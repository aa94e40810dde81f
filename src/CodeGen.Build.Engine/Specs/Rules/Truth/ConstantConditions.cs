using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Truth;

/// <summary>Finds what is true, or false, whatever the row holds.</summary>
/// <param name="budget">How much may be tried.</param>
/// <param name="text">The text of the condition.</param>
internal sealed class ConstantConditions(TruthBudget budget, string text)
{
    /// <summary>The result of the condition; null when rows differ, or when that is not known.</summary>
    public bool? Result(BoundExpression condition)
    {
        if (condition is not (BoundLogical or BoundNot) && AtomTruth.Decided(condition) is { } decided)
        {
            return decided;
        }

        if (TruthSpace.Of(budget, [new RuleCondition(condition, text)]) is not { } space)
        {
            return null;
        }

        return space.Everywhere(truths => truths[0]) ? true : space.Everywhere(truths => !truths[0]) ? false : null;
    }

    /// <summary>The largest parts of a condition that always have one result, itself included.</summary>
    public IEnumerable<(BoundExpression Part, bool Result)> In(BoundExpression condition)
    {
        if (condition.IsCondition && Result(condition) is { } result)
        {
            return [Cause(condition, result)];
        }

        // The constant of a comparison, as in 'paid == true', is no part of its own.
        return condition.Children.Where(child => child is not BoundConstant || condition is BoundLogical or BoundNot or BoundAggregate).SelectMany(In);
    }

    /// <summary>The smallest part that alone makes the condition have its result.</summary>
    public (BoundExpression Part, bool Result) Cause(BoundExpression condition, bool result) => condition switch
    {
        BoundNot not => Cause(not.Operand, !result),
        BoundLogical logical when logical.Operator == LogicalOperator.Or == result && logical.Operands.FirstOrDefault(operand => Result(operand) == result) is { } operand => Cause(operand, result),
        _ => (condition, result),
    };
}
