using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Reading;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Specs.Rules;

/// <summary>Binds the expressions of a feature's rules, once all entities are read.</summary>
internal static class RuleCompletion
{
    /// <summary>The model with bound rules; what is wrong with them is reported at its place.</summary>
    public static FeatureModel Complete(SpecSession session, FeatureModel model)
    {
        if (!model.Entities.Any(entity => entity.Rules.Any(rule => rule.Require is not null || rule.When is not null)))
        {
            return model;
        }

        var catalog = RuleCatalog.Of(model, session.UnreadFields);
        return model with
        {
            Entities = [.. model.Entities.Select(entity => catalog.Find(entity.Name) is { } known ? entity with { Rules = [.. entity.Rules.Select(rule => Bound(session, catalog, known, rule))] } : entity)],
        };
    }

    private static RuleModel Bound(SpecSession session, RuleCatalog catalog, RuleEntity entity, RuleModel rule) => rule with
    {
        RequireExpression = Bound(session, catalog, entity, rule.Require, rule.RequireSource),
        WhenExpression = Bound(session, catalog, entity, rule.When, rule.WhenSource),
    };

    private static BoundExpression? Bound(SpecSession session, RuleCatalog catalog, RuleEntity entity, string? text, RuleSource? source)
    {
        if (text is null || source is null)
        {
            return null;
        }

        var binding = RuleBinder.Bind(catalog, entity, RuleParser.Parse(text));
        foreach (var problem in binding.Problems)
        {
            session.Findings.Add(problem.Descriptor, source.At(problem.Span), problem.Message);
        }

        return binding.Expression;
    }
}
