using System.Collections.Immutable;
using CodeGen.Build.Engine.Context;
using CodeGen.Build.Engine.Diagnostics;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Rules.Binding;
using CodeGen.Build.Engine.Specs.Rules.Syntax;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>Binds the rules that read entities of the code base once more, now that these are known.</summary>
internal static class RuleRebinding
{
    /// <summary>The entities that rules of a feature can read: its own, and those of the code base that rows are found of.</summary>
    /// <param name="model">The feature.</param>
    /// <param name="context">The code base.</param>
    /// <param name="which">Names of those of the code base that count; null for all.</param>
    public static RuleCatalog Catalog(FeatureModel model, ProjectContext context, Func<string, bool>? which = null)
    {
        var own = RuleCatalog.Of(model).Entities.ToImmutableArray();
        return new RuleCatalog([.. own, .. context.Entities.Where(entity => ExistingRuleEntities.CanBeRead(entity) && which?.Invoke(entity.Name) != false).Select(ExistingRuleEntities.Entity)]);
    }

    /// <summary>The entities of the code base that rules of a feature reach by a reference.</summary>
    public static IEnumerable<string> Read(FeatureModel model) => model.Entities.SelectMany(entity => entity.Rules)
        .SelectMany(rule => new[] { rule.RequireExpression, rule.WhenExpression }).OfType<BoundExpression>()
        .SelectMany(expression => expression.Paths).SelectMany(path => path.Members)
        .Select(member => member.Type).Where(type => type.Kind == RuleTypeKind.Reference).Select(type => type.Entity!)
        .Where(name => !model.Entities.Any(entity => entity.Name == name))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The model with all its rules bound, and what is wrong with them.</summary>
    public static (FeatureModel Model, ImmutableArray<Finding> Findings) Complete(FeatureModel model, ProjectContext context)
    {
        if (!model.Entities.SelectMany(entity => entity.Rules).Any(rule => HasUnknown(rule.RequireExpression) || HasUnknown(rule.WhenExpression)))
        {
            return (model, []);
        }

        var catalog = Catalog(model, context);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var complete = model with
        {
            Entities = [.. model.Entities.Select(entity => entity with { Rules = [.. entity.Rules.Select(rule => Bound(rule, catalog, catalog.Find(entity.Name)!, findings))] })],
        };
        return (complete, findings.ToImmutable());
    }

    private static RuleModel Bound(RuleModel rule, RuleCatalog catalog, RuleEntity entity, ImmutableArray<Finding>.Builder findings) => rule with
    {
        RequireExpression = Bound(rule.RequireExpression, rule.Require, rule.RequireSource, catalog, entity, findings),
        WhenExpression = Bound(rule.WhenExpression, rule.When, rule.WhenSource, catalog, entity, findings),
    };

    private static BoundExpression? Bound(
        BoundExpression? known, string? text, RuleSource? source, RuleCatalog catalog, RuleEntity entity, ImmutableArray<Finding>.Builder findings)
    {
        if (!HasUnknown(known) || text is null || source is null)
        {
            return known;
        }

        var binding = RuleBinder.Bind(catalog, entity, RuleParser.Parse(text));

        // What else there is to say was said when the spec was read.
        findings.AddRange(binding.Problems.Where(problem => problem.Descriptor.DefaultSeverity == Severity.Error).Select(problem => Finding.Of(problem.Descriptor, problem.Message, source.At(problem.Span))));
        return binding.Expression;
    }

    private static bool HasUnknown(BoundExpression? expression) => expression?.HasUnknown == true;
}
