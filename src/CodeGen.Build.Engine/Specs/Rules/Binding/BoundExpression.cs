using System.Collections.Immutable;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules.Binding;

/// <summary>
/// An expression that has been bound to an entity: every node has a type, paths hold the members that they lead through, and what can be
/// computed without a row is a <see cref="BoundConstant"/>.
/// </summary>
/// <param name="Span">Where it stands in the rule.</param>
internal abstract record BoundExpression(RuleSpan Span)
{
    /// <summary>The type of its value.</summary>
    public abstract RuleType Type { get; }

    /// <summary>Whether the value can be null; a condition never is.</summary>
    public virtual bool Nullable => false;

    /// <summary>Whether it is a condition, which is true or false and never null.</summary>
    public virtual bool IsCondition => false;

    /// <summary>Whether its own calculation can leave what its type holds and so give null, by the bounds of the fields in it.</summary>
    public virtual bool CanOverflow => false;

    /// <summary>The expressions that it is made of, in their order.</summary>
    public virtual ImmutableArray<BoundExpression> Children => [];

    /// <summary>Whether something in it is known only to the project, so that it must be bound again before code is made from it.</summary>
    public bool HasUnknown => DescendantsAndSelf().Any(node => node.Type.IsUnknown);

    /// <summary>All paths in it; the collection of an aggregate is one too.</summary>
    public IEnumerable<BoundPath> Paths => DescendantsAndSelf().OfType<BoundPath>();

    /// <summary>The expression and everything in it, the outer before the inner.</summary>
    public IEnumerable<BoundExpression> DescendantsAndSelf()
    {
        var open = new Stack<BoundExpression>([this]);
        while (open.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse())
            {
                open.Push(child);
            }
        }
    }
}
