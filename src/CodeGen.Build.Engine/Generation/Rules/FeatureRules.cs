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
            Serializable = relational && (CanGetStale(entity, stored) || stored.Concat(written).Any(check => check.ReadsOthers) || (operation.IsUpdate && CanBeMixed(entity, written))),
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
        ImmutableArray<CheckView> held = route.Transition is { Derived: true }
            ? [.. entity.Rules.Where(rule => IsHeld(rule, route, entity)).Select(rule => RuleChecks.Of(rule, variable, owner: null, route))]
            : [];
        var serializable = relational && (CanGetStale(entity, checks) || CanBeMixed(entity, held) || checks.Concat(held).Any(check => check.ReadsOthers));
        var guard = new GuardView(entity, variable, "id", rules, checks) { Serializable = serializable };
        return route with
        {
            Duty = serializable ? [.. route.Duty, "Runs in a serializable transaction, and again when another writer was faster: what it does outside of the database may happen twice."] : route.Duty,
            Guard = guard with
            {
                NotFoundIsDeclared = route.Errors.Any(error => error.Code == OwnErrors.NotFound(entity.Model)),
                HeldChecks = held,
            },
        };
    }

    // The row has no version that would tell of a write between the look at a rule and the operation. A slot sees to that itself.
    private static bool CanGetStale(EntityView entity, ImmutableArray<CheckView> stored) =>
        !entity.Optimistic && stored.Any(check => check.Rule.Method is not null);

    // Without a version, two writers can each change a part of what a rule compares; a constraint would see the row that becomes of it.
    private static bool CanBeMixed(EntityView entity, ImmutableArray<CheckView> written) =>
        !entity.Optimistic && written.Any(check => check.Rule is { Method: not null, Constraint: "" } && Compares(check.Rule.Model));

    private static bool Compares(RuleModel rule)
    {
        var nodes = new[] { rule.RequireExpression, rule.WhenExpression }.OfType<BoundExpression>().SelectMany(expression => expression.DescendantsAndSelf()).ToList();
        return nodes.Any(node => node is BoundAggregate) || nodes.OfType<BoundPath>().Select(path => path.Members[0].Name).Distinct(StringComparer.Ordinal).Skip(1).Any();
    }

    // The database refuses a state that breaks it, or the contract says that the route does.
    private static bool IsHeld(RuleView rule, RouteView route, EntityView entity) =>
        rule.Model.CanBeBrokenByTransition(entity.Model) && (rule.Constraint.Length > 0 || route.Errors.Any(error => error.Code == rule.Code));

    // Only the slot knows which row is meant, or what would be stored.
    private static IEnumerable<string> Unchecked(RouteView route, EntityView entity) =>
        from rule in entity.Rules
        where rule.Model.Guards(GuardedOperations.Word(route.Model, entity.Model)) && !RuleViewFactory.CanBeChecked(rule.Model, route, entity)
        select $"Holds the rule {rule.Id}, which nothing else looks at here ({rule.Status} {rule.Code}): {rule.Summary}";
}
