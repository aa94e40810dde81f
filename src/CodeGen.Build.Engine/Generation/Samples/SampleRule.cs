using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Generation.Samples;

/// <summary>A rule of an entity or of its children as a condition on the entity's row.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Entity">The entity that has it.</param>
/// <param name="Holds">What must be true of the row so that the rule refuses nothing.</param>
internal sealed record SampleRule(RuleModel Rule, EntityView Entity, BoundExpression Holds)
{
    /// <summary>Whether it is true of every stored row, not only when something is done with it.</summary>
    public bool IsInvariant => Rule is { Require: not null, On.IsEmpty: true };

    /// <summary>The structured rules of an entity and of its children that can be stated about the entity's row.</summary>
    public static IEnumerable<SampleRule> Of(EntityView entity) =>
    [
        .. entity.Model.Rules.Select(rule => Condition(rule) is { } holds ? new SampleRule(rule, entity, holds) : null).OfType<SampleRule>(),
        .. entity.Children.SelectMany(child => child.Entity.Model.Rules.Select(rule =>
            Condition(rule) is { } holds && Lifted(holds, entity, child) is { } lifted ? new SampleRule(rule, child.Entity, lifted) : null)).OfType<SampleRule>(),
    ];

    /// <summary>What must be true of the rule's own row; null for sentences and for what could not be read.</summary>
    public static BoundExpression? Condition(RuleModel rule)
    {
        if (rule.Text is not null || (rule.When is not null && rule.WhenExpression is null) || (rule.Require is not null && rule.RequireExpression is null))
        {
            return null;
        }

        return (rule.WhenExpression, rule.RequireExpression) switch
        {
            (null, { } required) => required,
            ({ } when, { } required) => new BoundLogical(LogicalOperator.Or, [new BoundNot(when, when.Span), required], required.Span),
            ({ } when, null) => new BoundNot(when, when.Span),
            _ => new BoundConstant(false, RuleType.Bool, default),
        };
    }

    /// <summary>What must be true of a row that the entity refers to, as a condition on the entity's row; null when it cannot be stated there.</summary>
    /// <param name="reference">The reference.</param>
    public SampleRule? Of(RuleMember reference)
    {
        var rewriter = new PathRewriter(path => path.FromElement ? path : path with { Members = [reference, .. path.Members] });
        if (rewriter.Rewrite(Holds) is not { } holds)
        {
            return null;
        }

        var none = new BoundNullTest(new BoundPath([reference], FromElement: false, default), Negated: false, default);
        return this with { Holds = reference.Nullable ? new BoundLogical(LogicalOperator.Or, [none, holds], default) : holds };
    }

    // What holds for each child is asked of the owner's row with 'all'; a child's own aggregates cannot be.
    private static BoundAggregate? Lifted(BoundExpression condition, EntityView owner, ChildView child)
    {
        if (condition.DescendantsAndSelf().Any(node => node is BoundAggregate))
        {
            return null;
        }

        var relation = owner.Model.Relationships.First(candidate => candidate.Name == child.Name);
        var collection = new RuleMember { Name = child.Name, Owner = owner.Name, Type = RuleType.Collection(child.Entity.Name), Relationship = relation };
        var rewriter = new PathRewriter(path => path.Members[0].Type is { Kind: RuleTypeKind.Reference } type && type.Entity == owner.Name
            ? path.Members.Length == 1 ? null : path with { Members = path.Members[1..] }
            : path with { FromElement = true });
        return rewriter.Rewrite(condition) is { } argument
            ? new BoundAggregate(AggregateFunction.All, new BoundPath([collection], FromElement: false, default), argument, RuleType.Bool, null, Overflows: false, default)
            : null;
    }
}
