using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>
/// A function of a collection. In the argument, paths with <see cref="BoundPath.FromElement"/> begin at the element, all others at the
/// rule's entity; there is no aggregate in it.
/// </summary>
/// <param name="Function">The function.</param>
/// <param name="Collection">The path to the collection, from the rule's entity.</param>
/// <param name="Argument">What is computed or asked of each element; null for <c>count(lines)</c> and <c>any(lines)</c>.</param>
/// <param name="ValueType">The type of the result.</param>
/// <param name="Range">What the result can be; null when nothing is known or it is no number.</param>
/// <param name="Overflows">Whether a sum can leave its type.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundAggregate(
    AggregateFunction Function, BoundPath Collection, BoundExpression? Argument, RuleType ValueType, NumberRange? Range, bool Overflows, RuleSpan Span)
    : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => ValueType;

    /// <inheritdoc />
    public override bool Nullable => Overflows || Function is AggregateFunction.Min or AggregateFunction.Max or AggregateFunction.Avg;

    /// <inheritdoc />
    public override bool IsCondition => Function is AggregateFunction.Any or AggregateFunction.All;

    /// <inheritdoc />
    public override bool CanOverflow => Overflows;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => Argument is null ? [Collection] : [Collection, Argument];
}
