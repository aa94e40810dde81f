using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>A function of single values; null when an argument is.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments; the second of <see cref="ScalarFunction.Round"/> is always a constant and always there.</param>
/// <param name="ValueType">The type of the result.</param>
/// <param name="Overflows">Whether the exact result can leave its type.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundCall(ScalarFunction Function, ImmutableArray<BoundExpression> Arguments, RuleType ValueType, bool Overflows, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => ValueType;

    /// <inheritdoc />
    public override bool Nullable => Overflows || Arguments.Any(argument => argument.Nullable);

    /// <inheritdoc />
    public override bool CanOverflow => Overflows;

    /// <inheritdoc />
    public override ImmutableArray<BoundExpression> Children => Arguments;
}
