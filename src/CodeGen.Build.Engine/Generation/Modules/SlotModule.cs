using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Planning;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>The slots: logic of contract routes, and rules that the spec states as sentences.</summary>
internal static class SlotModule
{
    public static GeneratedModule Generate(FeaturePlan plan)
    {
        string[] usings = [.. Imports.System, .. plan.OwnNamespaces];
        var slots = plan.Builder.CSharp("logic/slots", plan.Names.File($"{plan.Feature.Pascal}.Slots.cs"), plan.Names.Namespace, usings);
        var count = plan.Feature.SlotRoutes.Length + plan.Feature.RuleSlots.Length;
        return new GeneratedModule
        {
            Id = ModuleIds.Slots,
            Phase = Phase.Logic,
            Summary = $"{count} open slot{(count == 1 ? string.Empty : "s")}: logic that the spec does not determine; answers 501 until it is written.",
            Origin = plan.Feature.Origin,
            Files =
            [
                plan.Builder.CSharp("logic/slots-interface", plan.Names.File($"I{plan.Feature.Pascal}Slots.cs"), plan.Names.Namespace, usings),
                slots,
            ],
            DependsOn =
            [
                ModuleIds.SharedErrors, .. plan.Feature.SlotRoutes.Any(route => route.Paged) ? new[] { ModuleIds.SharedPaging } : [], .. plan.DbContextModules, .. plan.Feature.SlotRoutes.SelectMany(RouteModules.ContractsOf),
                .. plan.Feature.SlotRoutes.Select(route => route.Transition).OfType<RouteTransitionView>().Select(transition => ModuleIds.Entity(transition.Entity.Name)),
                .. plan.AllEntities.Where(entity => entity.Rules.Any(rule => rule.Slot is not null)).Select(entity => ModuleIds.Rules(entity.Name)),
            ],
            Slots =
            [
                .. plan.Feature.SlotRoutes.Select(route => new OpenSlot(
                    $"{plan.Feature.Name}/{route.Name}", Signature(plan, route), string.Join(' ', route.Duty), slots.Path, route.Origin)),
                .. plan.Feature.RuleSlots.Select(rule => new OpenSlot(
                    $"{plan.Feature.Name}/{rule.Name}", Signature(plan, rule), string.Join(' ', rule.Duty.Prepend(rule.Summary)), slots.Path, rule.Origin)),
            ],
        };
    }

    private static string Signature(FeaturePlan plan, RouteView route) => Signature(
        plan, $"Task<Outcome<{route.ResultType}>>", route.Name,
        route.SlotParameters.Select(parameter => $"{parameter.Type} {parameter.Name}").Concat(route.HasRequest ? [$"{route.Name}Request request"] : [])
            .Concat(route.Paged ? ["int page", "int size"] : []));

    private static string Signature(FeaturePlan plan, RuleSlotView rule) =>
        Signature(plan, "Task<ApiError?>", rule.Name, rule.Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));

    private static string Signature(FeaturePlan plan, string result, string name, IEnumerable<string> parameters) =>
        $"{result} {name}Async({string.Join(", ", [.. parameters, $"{plan.Feature.DbContext} database", "CancellationToken cancellationToken"])})";
}
