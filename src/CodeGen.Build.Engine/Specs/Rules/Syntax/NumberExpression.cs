namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A number such as <c>10</c> or <c>0.5</c>.</summary>
/// <param name="Value">The number, with the digits that are written behind the point.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record NumberExpression(decimal Value, RuleSpan Span) : RuleExpression(Span)
{
    /// <summary>Whether it is written without a point and fits into 64 bits.</summary>
    public bool IsWhole => Value.Scale == 0 && Value <= long.MaxValue;
}
