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
        Files = [.. Files(plan, entity)],
        DependsOn = [ModuleIds.SharedErrors, ModuleIds.Entity(entity.Name)],
    };

    private static IEnumerable<GeneratedFile> Files(FeaturePlan plan, EntityView entity)
    {
        string[] usings = [.. Imports.System, .. plan.OwnNamespaces];
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
