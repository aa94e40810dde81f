using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Views;

namespace CodeGen.Build.Engine.Generation.Rules;

/// <summary>Attaches the rules of a spec to the operations and actions that they guard.</summary>
internal static class FeatureRules
{
    /// <summary>The feature with its rules.</summary>
    public static FeatureView Attach(FeatureView feature, RuleViewFactory rules)
    {
        var entities = feature.Entities.Select(entity => WithRules(entity, rules)).ToImmutableArray();
        return feature with
        {
            Entities = [.. entities.Select(WithChecks)],
            Routes = [.. feature.Routes.Select(route => WithGuard(route, entities))],
            RuleSlots = [.. entities.SelectMany(entity => entity.Children.Select(child => child.Entity).Prepend(entity)).SelectMany(entity => entity.Rules).Select(rule => rule.Slot).OfType<RuleSlotView>()],
        };
    }

    private static EntityView WithRules(EntityView entity, RuleViewFactory rules) => entity with
    {
        Rules = rules.Create(entity, owner: null),
        Children = [.. entity.Children.Select(child => child with { Entity = child.Entity with { Rules = rules.Create(child.Entity, owner: entity) } })],
    };

    private static EntityView WithChecks(EntityView entity)
    {
        var operations = entity.Operations.Select(operation => WithChecks(entity, operation)).ToImmutableArray();
        var checks = operations.SelectMany(operation => operation.StoredChecks.Concat(operation.Checks)).ToList();
        return entity with
        {
            Operations = operations,
            UsesSlots = checks.Any(check => check.UsesSlot),
            UsesTime = checks.Any(check => check.UsesTime),
        };
    }

    private static OperationView WithChecks(EntityView entity, OperationView operation)
    {
        var stored = RuleChecks.Stored(entity, operation.Operation);
        var written = RuleChecks.BeforeWrite(entity, operation.Operation);
        return operation with
        {
            StoredChecks = stored,
            Checks = written,
            Serializable = (!entity.Optimistic && !stored.IsEmpty) || stored.Concat(written).Any(check => check.ReadsOthers),
            SlotRules = [.. stored.Concat(written).Where(check => check.UsesSlot).Select(check => check.Rule)],
        };
    }

    private static RouteView WithGuard(RouteView route, ImmutableArray<EntityView> entities)
    {
        if (entities.FirstOrDefault(entity => GuardedOperations.IsBelow(route.Model, entity.Model)) is not { } entity)
        {
            return route;
        }

        route = route with { Duty = [.. route.Duty, .. Unchecked(route, entity)] };
        var rules = entity.Rules
            .Where(rule => rule.Model.Guards(GuardedOperations.Word(route.Model, entity.Model)) && RuleViewFactory.CanBeChecked(rule.Model, route, entity))
            .ToImmutableArray();
        if (rules.IsEmpty)
        {
            return route;
        }

        var variable = route.Parameters.Any(parameter => parameter.Name == entity.Variable) ? entity.Variable + "Row" : entity.Variable;
        return route with { Guard = new GuardView(entity, variable, "id", rules, [.. rules.Select(rule => RuleChecks.Of(rule, variable, owner: null, route))]) };
    }

    // Only the slot knows which row is meant, or what would be stored.
    private static IEnumerable<string> Unchecked(RouteView route, EntityView entity) =>
        from rule in entity.Rules
        where rule.Model.Guards(GuardedOperations.Word(route.Model, entity.Model)) && !RuleViewFactory.CanBeChecked(rule.Model, route, entity)
        select $"Holds the rule {rule.Id}, which nothing else looks at here ({rule.Status} {rule.Code}): {rule.Summary}";
}
