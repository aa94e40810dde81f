using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>
/// A value that is known without a row. By its type it is a <see cref="string"/> (also an enum's word), <see cref="long"/>,
/// <see cref="decimal"/>, <see cref="bool"/>, <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTime"/> (UTC),
/// <see cref="TimeSpan"/> or <see cref="Guid"/>.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="ValueType">Its type.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundConstant(object Value, RuleType ValueType, RuleSpan Span) : BoundExpression(Span)
{
    /// <inheritdoc />
    public override RuleType Type => ValueType;

    /// <inheritdoc />
    public override bool IsCondition => Value is bool;
}
