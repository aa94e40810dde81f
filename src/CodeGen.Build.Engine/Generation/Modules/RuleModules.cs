using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>The rules of entities and the refusals that they raise.</summary>
internal static class RuleModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan) =>
        plan.AllEntities.Where(IsGuarded).Select(entity => Rules(plan, entity));

    /// <summary>The modules of the rules that are looked at when the entity is written.</summary>
    public static IEnumerable<string> Of(EntityView entity) =>
        entity.Children.Select(child => child.Entity).Prepend(entity).Where(IsGuarded).Select(candidate => ModuleIds.Rules(candidate.Name));

    private static bool IsGuarded(EntityView entity) => !entity.Rules.IsEmpty || entity.States is { HasClass: true };

    private static GeneratedModule Rules(FeaturePlan plan, EntityView entity) => new()
    {
        Id = ModuleIds.Rules(entity.Name),
        Phase = Phase.Logic,
        Summary = Summary(entity),
        Origin = entity.Origin,
        Files = [.. Files(plan, entity), .. Methods(plan, entity)],
        DependsOn =
        [
            ModuleIds.SharedErrors, ModuleIds.Entity(entity.Name),
            .. Reached(plan, entity).Where(name => name != entity.Name).Select(ModuleIds.Entity),
            .. entity.Rules.Any(rule => rule.Method?.UsesMath == true) ? new[] { ModuleIds.SharedRuleMath } : [],
            .. entity.Rules.Any(rule => rule.Method?.ReadsOthers == true) ? plan.DbContextModules : [],
        ],
    };

    private static IEnumerable<GeneratedFile> Methods(FeaturePlan plan, EntityView entity)
    {
        ImmutableArray<RuleView> rules = [.. entity.Rules.Where(rule => rule.Method is not null)];
        return rules.IsEmpty ? [] :
        [
            plan.Builder.CSharp(
                "logic/rules", plan.Names.File($"{entity.Name}Rules.cs"), plan.Names.Namespace, [.. Imports.Rules, .. plan.OwnNamespaces],
                ("Entity", entity), ("Rules", rules), ("Patterns", rules.SelectMany(rule => rule.Method!.Patterns).ToImmutableArray())),
        ];
    }

    // The entities whose classes the methods name.
    private static IEnumerable<string> Reached(FeaturePlan plan, EntityView entity)
    {
        var known = plan.AllEntities.Select(candidate => candidate.Name).ToHashSet(StringComparer.Ordinal);
        return entity.Rules.SelectMany(rule => new[] { rule.Model.RequireExpression, rule.Model.WhenExpression })
            .SelectMany(expression => expression?.Paths ?? [])
            .SelectMany(path => path.Members)
            .Select(member => member.Type.Entity)
            .OfType<string>()
            .Where(known.Contains)
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<GeneratedFile> Files(FeaturePlan plan, EntityView entity)
    {
        string[] usings = [.. Imports.EntityFramework, .. plan.OwnNamespaces];
        if (!entity.Rules.IsEmpty)
        {
            yield return plan.Builder.CSharp(
                "logic/rule-errors", plan.Names.File($"{entity.Name}RuleErrors.cs"), plan.Names.Namespace, usings, ("Entity", entity));
        }

        if (entity.States is { HasClass: true } machine)
        {
            yield return plan.Builder.CSharp(
                "logic/transitions", plan.Names.File($"{machine.Class}.cs"), plan.Names.Namespace, usings, ("Entity", entity), ("Machine", machine));
        }
    }

    private static string Summary(EntityView entity)
    {
        var rules = $"{entity.Rules.Length} rule{(entity.Rules.Length == 1 ? string.Empty : "s")} that guard{(entity.Rules.Length == 1 ? "s" : string.Empty)} {entity.PluralWords}";
        return entity.States is not { HasClass: true } machine ? $"{rules}."
            : entity.Rules.IsEmpty ? $"How the {machine.Field.Name} of {entity.PluralWords} begins and changes."
            : $"{rules}, and how their {machine.Field.Name} begins and changes.";
    }
}
