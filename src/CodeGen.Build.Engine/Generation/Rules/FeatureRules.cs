using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Rules.Binding;

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
            Entities = [.. entities.Select(entity => WithChecks(entity, feature.Relational))],
            Routes = [.. feature.Routes.Select(route => WithGuard(route, entities, feature.Relational))],
            RuleSlots = [.. entities.SelectMany(entity => entity.Children.Select(child => child.Entity).Prepend(entity)).SelectMany(entity => entity.Rules).Select(rule => rule.Slot).OfType<RuleSlotView>()],
        };
    }

    private static EntityView WithRules(EntityView entity, RuleViewFactory rules) => entity with
    {
        Rules = rules.Create(entity, owner: null),
        Constraints = rules.Constraints(entity),
        Children =
        [
            .. entity.Children.Select(child => child with
            {
                Entity = child.Entity with { Rules = rules.Create(child.Entity, owner: entity), Constraints = rules.Constraints(child.Entity) },
            }),
        ],
    };

    private static EntityView WithChecks(EntityView entity, bool relational)
    {
        var operations = entity.Operations.Select(operation => WithChecks(entity, operation, relational)).ToImmutableArray();
        var checks = operations.SelectMany(operation => operation.StoredChecks.Concat(operation.Checks)).ToList();
        return entity with
        {
            Operations = operations,
            UsesSlots = checks.Any(check => check.UsesSlot),
            AsksForTime = checks.Any(check => check.UsesTime),
        };
    }

    private static OperationView WithChecks(EntityView entity, OperationView operation, bool relational)
    {
        var stored = RuleChecks.Stored(entity, operation.Operation);
        var written = RuleChecks.BeforeWrite(entity, operation.Operation);
        return operation with
        {
            StoredChecks = stored,
            Checks = written,
            Serializable = relational && (CanGetStale(entity, stored) || stored.Concat(written).Any(check => check.ReadsOthers)),
            StateStatuses = StateStatuses(entity.States, operation),
            SlotRules = [.. stored.Concat(written).Where(check => check.UsesSlot).Select(check => check.Rule)],
        };
    }

    private static ImmutableArray<int> StateStatuses(StateMachineView? machine, OperationView operation) => operation switch
    {
        { IsCreate: true } when machine?.NotInitial is { } initial => [initial.Status],
        { IsUpdate: true } when machine is { GuardsUpdate: true, NotAllowed: { } refused } => [refused.Status, .. machine.UpdateRefusals.Select(refusal => machine.Errors.Single(error => error.Name == refusal.Error).Status)],
        _ => [],
    };

    private static RouteView WithGuard(RouteView route, ImmutableArray<EntityView> entities, bool relational)
    {
        if (entities.FirstOrDefault(entity => GuardedOperations.IsBelow(route.Model, entity.Model)) is not { } entity)
        {
            return route;
        }

        route = route with { Duty = [.. route.Duty, .. Unchecked(route, entity)] };
        var rules = entity.Rules
            .Where(rule => rule.Model.Guards(GuardedOperations.Word(route.Model, entity.Model)) && RuleViewFactory.CanBeChecked(rule.Model, route, entity))
            .ToImmutableArray();
        if (rules.IsEmpty && route.Transition is null)
        {
            return route;
        }

        var variable = DerivedAnswers.RowVariable(route, entity);
        ImmutableArray<CheckView> checks = [.. rules.Select(rule => RuleChecks.Of(rule, variable, owner: null, route))];
        var serializable = relational && (CanGetStale(entity, checks) || checks.Any(check => check.ReadsOthers));
        var guard = new GuardView(entity, variable, "id", rules, checks) { Serializable = serializable };
        return route with
        {
            Duty = serializable ? [.. route.Duty, "Runs in a serializable transaction, and again when another writer was faster: what it does outside of the database may happen twice."] : route.Duty,
            Guard = guard with
            {
                NotFoundIsDeclared = route.Errors.Any(error => error.Code == OwnErrors.NotFound(entity.Model)),
                HeldChecks = route.Transition is { Derived: true } transition
                    ? [.. entity.Rules.Where(rule => rule.Constraint.Length > 0 && Reads(rule.Model, transition.Machine.Field.Name)).Select(rule => RuleChecks.Of(rule, variable, owner: null, route))]
                    : [],
            },
        };
    }

    // The row has no version that would tell of a write between the look at a rule and the operation. A slot sees to that itself.
    private static bool CanGetStale(EntityView entity, ImmutableArray<CheckView> stored) =>
        !entity.Optimistic && stored.Any(check => check.Rule.Method is not null);

    private static bool Reads(RuleModel rule, string field) =>
        new[] { rule.RequireExpression, rule.WhenExpression }.OfType<BoundExpression>().SelectMany(expression => expression.Paths).Any(path => path.Members[0].Name == field);

    // Only the slot knows which row is meant, or what would be stored.
    private static IEnumerable<string> Unchecked(RouteView route, EntityView entity) =>
        from rule in entity.Rules
        where rule.Model.Guards(GuardedOperations.Word(route.Model, entity.Model)) && !RuleViewFactory.CanBeChecked(rule.Model, route, entity)
        select $"Holds the rule {rule.Id}, which nothing else looks at here ({rule.Status} {rule.Code}): {rule.Summary}";
}
