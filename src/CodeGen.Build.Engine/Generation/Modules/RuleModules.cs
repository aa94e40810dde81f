using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>The rules of entities and the refusals that they raise.</summary>
internal static class RuleModules
{
    public static IEnumerable<GeneratedModule> Generate(FeaturePlan plan) =>
        plan.AllEntities.Where(entity => !entity.Rules.IsEmpty).Select(entity => Rules(plan, entity));

    /// <summary>The modules of the rules that are looked at when the entity is written.</summary>
    public static IEnumerable<string> Of(EntityView entity) =>
        entity.Children.Select(child => child.Entity).Prepend(entity).Where(candidate => !candidate.Rules.IsEmpty).Select(candidate => ModuleIds.Rules(candidate.Name));

    private static GeneratedModule Rules(FeaturePlan plan, EntityView entity) => new()
    {
        Id = ModuleIds.Rules(entity.Name),
        Phase = Phase.Logic,
        Summary = $"{entity.Rules.Length} rule{(entity.Rules.Length == 1 ? string.Empty : "s")} that guard{(entity.Rules.Length == 1 ? "s" : string.Empty)} {entity.PluralWords}.",
        Origin = entity.Origin,
        Files =
        [
            plan.Builder.CSharp(
                "logic/rule-errors", plan.Names.File($"{entity.Name}RuleErrors.cs"), plan.Names.Namespace,
                [.. Imports.System, .. plan.OwnNamespaces], ("Entity", entity)),
        ],
        DependsOn = [ModuleIds.SharedErrors, ModuleIds.Entity(entity.Name)],
    };
}
