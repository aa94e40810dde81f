using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Binding;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>States a condition about another row: each of its paths becomes another one.</summary>
/// <param name="replace">The path instead of another; null when there is none, and so no condition.</param>
internal sealed class PathRewriter(Func<BoundPath, BoundPath?> replace)
{
    /// <summary>The condition with the other paths; null when one of its paths has none.</summary>
    public BoundExpression? Rewrite(BoundExpression expression) => expression switch
    {
        BoundConstant => expression,
        BoundPath path => replace(path),
        BoundNot not => Rewrite(not.Operand) is { } operand ? not with { Operand = operand } : null,
        BoundLogical logical => Rewrite(logical.Operands) is { } operands ? logical with { Operands = operands } : null,
        BoundComparison comparison => Rewrite(comparison.Left) is { } left && Rewrite(comparison.Right) is { } right ? comparison with { Left = left, Right = right } : null,
        BoundMembership membership => Rewrite(membership.Operand) is { } operand && Rewrite(membership.Items) is { } items ? membership with { Operand = operand, Items = items } : null,
        BoundNullTest test => Rewrite(test.Operand) is { } operand ? test with { Operand = operand } : null,
        BoundMatch match => Rewrite(match.Operand) is { } operand ? match with { Operand = operand } : null,
        BoundArithmetic arithmetic => Rewrite(arithmetic.Left) is { } left && Rewrite(arithmetic.Right) is { } right ? arithmetic with { Left = left, Right = right } : null,
        BoundNegation negation => Rewrite(negation.Operand) is { } operand ? negation with { Operand = operand } : null,
        BoundCall call => Rewrite(call.Arguments) is { } arguments ? call with { Arguments = arguments } : null,
        BoundAggregate aggregate => Aggregate(aggregate),
        _ => null,
    };

    private BoundAggregate? Aggregate(BoundAggregate aggregate)
    {
        if (replace(aggregate.Collection) is not { } collection)
        {
            return null;
        }

        return aggregate.Argument is null ? aggregate with { Collection = collection }
            : Rewrite(aggregate.Argument) is { } argument ? aggregate with { Collection = collection, Argument = argument }
            : null;
    }

    private ImmutableArray<BoundExpression>? Rewrite(ImmutableArray<BoundExpression> many)
    {
        BoundExpression[] rewritten = [.. many.Select(Rewrite).OfType<BoundExpression>()];
        return rewritten.Length == many.Length ? [.. rewritten] : null;
    }
}
