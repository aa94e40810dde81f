namespace CodeGen.Build.Engine.Specs.Rules.Syntax;

/// <summary>A node of an expression as it is written; it knows nothing of entities and types.</summary>
/// <param name="Span">Where it stands in the expression, without parentheses around it.</param>
internal abstract record RuleExpression(RuleSpan Span)
{
    private readonly RuleSpan? _around;

    /// <summary>Where it stands together with the parentheses around it.</summary>
    public RuleSpan Around
    {
        get => _around ?? Span;
        init => _around = value;
    }
}
