using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>What is known while one expression is bound.</summary>
/// <param name="catalog">All entities.</param>
/// <param name="entity">The entity of the rule.</param>
/// <param name="text">The expression's text.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class BindingScope(RuleCatalog catalog, RuleEntity entity, string text, RuleProblems problems)
{
    /// <summary>All entities.</summary>
    public RuleCatalog Catalog { get; } = catalog;

    /// <summary>The entity of the rule.</summary>
    public RuleEntity Entity { get; } = entity;

    /// <summary>The aggregate whose argument is being bound; null outside.</summary>
    public AggregateScope? Aggregate { get; set; }

    /// <summary>What is written at the span.</summary>
    public string Written(RuleSpan span) => text.Substring(span.Start, Math.Min(span.Length, text.Length - span.Start));

    /// <summary>Reports a problem.</summary>
    public BoundInvalid Report(FindingDescriptor descriptor, RuleSpan span, string message)
    {
        problems.Add(descriptor, span, message);
        return new BoundInvalid(span);
    }
}
