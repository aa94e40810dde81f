using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Generation.Rules.Sql;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Rules;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>Rules that nothing, or nothing but a slot, can look at.</summary>
internal static class RuleFit
{
    public static IEnumerable<Finding> Check(FeatureView feature, RuleViewFactory rules)
    {
        foreach (var (entity, owner) in feature.Entities.SelectMany(entity => entity.Children.Select(child => (child.Entity, (EntityView?)entity)).Prepend((entity, null))))
        {
            foreach (var rule in entity.Model.Rules)
            {
                if (rules.Problem(rule, entity, owner) is { } problem)
                {
                    yield return Finding.Of(
                        GenerationFindings.RuleNotGenerated,
                        $"The rule '{rule.Id}' of '{entity.Name}' cannot be generated: {problem}. Keep what it needs in a field, or state it as a sentence with 'rule'.", rule.Location);
                }
                else if (!rules.GuardsSomething(rule, entity, owner) && RuleConstraint.Of(rule, entity, SqlDialect.PostgreSql) is null)
                {
                    yield return Finding.Of(
                        GenerationFindings.RuleGuardsNothing,
                        $"The rule '{rule.Id}' guards {string.Join(", ", GuardedOperations.Of(rule))}, and '{entity.Name}' has none of them. Correct the words, or offer the operation.",
                        rule.Location);
                }

                foreach (var route in rules.Actions(rule, entity).Where(route => !RuleViewFactory.CanBeChecked(rule, route, entity)))
                {
                    yield return Finding.Of(
                        GenerationFindings.RuleWithoutRow,
                        $"The rule '{rule.Id}' guards {route.Title}, which does not say which stored {entity.Words} is meant, so only its slot can look at the rule.",
                        rule.Location);
                }
            }
        }
    }
}
