using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Generation.States;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
using CodeGen.Build.Engine.Specs.Rules;
using CodeGen.Build.Engine.Specs.Model;
using CodeGen.Build.Engine.Specs.Rules.Evaluation;

namespace CodeGen.Build.Engine.Generation.Modules;

/// <summary>
/// Chooses what tests over HTTP do with rules: for each structured rule a row or request that violates it and no other, where one is found,
/// and for operations and actions a row for which their rules hold.
/// </summary>
/// <param name="rows">The rows of the tests.</param>
internal sealed class RuleTests(FeatureRows rows)
{
    private readonly StoredRows _stored = new(rows);

    /// <summary>The entities that have rows.</summary>
    public ImmutableArray<EntityView> Entities => rows.Entities;

    private SampleRows Samples => rows.Samples;

    /// <summary>The entity with its operations as far as the rules let them succeed on the rows of the tests.</summary>
    public EntityView Testable(EntityView entity)
    {
        var row = Samples.Of(entity);
        return entity with
        {
            Operations = [.. entity.Operations.Select(operation => operation with { Succeeds = Succeeds(entity, operation.Operation) })],
            Links = [.. SampleRows.Links(entity).Where(link => HoldsWith(entity, row.With(link.Name, Enumerable.Repeat(row.Rows(link.Name), 2).SelectMany(linked => linked).ToImmutableArray()))).Select(link => link.Link)],
        };
    }

    /// <summary>Whether no rule refuses to delete a row while another one refers to it.</summary>
    public bool MayDelete(EntityView entity, EntityView other, string foreignKey) =>
        IsSuccess(entity, entity.Operations.FirstOrDefault(operation => operation.IsDelete)?.StoredChecks ?? [], Samples.ReferredToBy(_stored.Of(entity), other, foreignKey));

    /// <summary>Whether the row stays valid when a field has another text.</summary>
    public bool MayChange(EntityView entity, FieldView field) => HoldsWith(entity, Samples.Of(entity).With(field.Name, SampleValues.TextValue(field.Model, 1)));

    /// <summary>A rule without which rows cannot be stored or created, and which the row of the tests violates; null when all hold.</summary>
    public RuleModel? Unsatisfied(EntityView entity)
    {
        var row = Samples.Of(entity);
        return SampleRows.Rules(entity)
            .Where(rule => (rule.IsInvariant || (entity.HasCreate && rule.Rule.Guards(GuardedOperations.Create) && !IsUnconditional(rule.Rule))) && !SampleRows.Holds(rule, row))
            .Select(rule => rule.Rule)
            .FirstOrDefault();
    }

    /// <summary>The tests of an entity's endpoints, in the order of its rules.</summary>
    public IEnumerable<RuleTestView> Of(EntityView entity) =>
        from check in entity.Operations.SelectMany(operation => operation.StoredChecks.Concat(operation.Checks).Select(check => (Operation: operation, Check: check)))
        where check.Check.Rule is { Slot: null }
        let found = Test(entity, check.Operation, check.Check)
        where found is not null
        select found;

    /// <summary>The route with the row on which it succeeds, and with the states that its rules leave to its tests.</summary>
    public RouteView Testable(RouteView route)
    {
        if (route.Guard is not { } guard)
        {
            return route;
        }

        var row = Samples.Find(_stored.Of(guard.Entity), [.. Invariants(guard.Entity), .. LookedAt(guard.Entity, guard.Checks), .. Starts(route)], isStored: true);
        if (row is null || !_stored.CanBeAdded(guard.Entity, row))
        {
            return route;
        }

        // Tests of states move the row to the state that they need.
        if (route.Transition is { } moved && row.With(moved.Machine.Field.Name, Samples.Of(guard.Entity)[moved.Machine.Field.Name]) is var begun
            && Invariants(guard.Entity).All(rule => SampleRows.Holds(rule, begun)))
        {
            row = begun;
        }

        var method = rows.Method(guard.Entity, _stored.WithLinks(guard.Entity, row), $"{guard.Entity.Name}For{route.Name}", $" on which {route.Title} succeeds");
        return route with { Guard = guard with { TestRow = method }, Transition = route.Transition is { } transition ? Testable(transition, guard, row) : null };
    }

    /// <summary>The entity with the changes of its state that its rules leave to tests.</summary>
    public EntityView StatesOf(EntityView entity)
    {
        if (entity.States is not { } machine)
        {
            return entity;
        }

        var row = Samples.Of(entity);
        var update = entity.Operations.FirstOrDefault(operation => operation.IsUpdate);
        bool CanBe(string state, IEnumerable<SampleRule> rules) => InState(row, machine, state) is { } changed && rules.All(rule => SampleRows.Holds(rule, changed));
        bool Begins(string state) => CanBe(state, [.. Invariants(entity), .. LookedAt(entity, update?.StoredChecks ?? [])]);
        bool Ends(string state) => CanBe(state, [.. Invariants(entity), .. LookedAt(entity, update?.Checks ?? [])]);
        return entity with
        {
            States = machine with
            {
                AllowedUpdates = [.. machine.AllowedUpdates.Where(change => Begins(change.From) && Ends(change.To))],
                RefusedUpdates = [.. machine.RefusedUpdates.Where(change => Begins(change.From))],
                MovesToOther = machine.HasOthers && CanBe(machine.Other.Value, Invariants(entity)),
                KeepsOther = machine.HasOthers && Begins(machine.Other.Value) && Ends(machine.Other.Value),
            },
        };
    }

    /// <summary>The tests of an action.</summary>
    public IEnumerable<RuleTestView> Of(RouteView route) =>
        from check in route.Guard!.Checks
        where check.Rule.Slot is null
        let row = Violating(route.Guard.Entity, check, route.Guard.Checks, check.Rule.Model.Forbid.IsEmpty ? Starts(route) : [])
        where row is not null
        select new RuleTestView(null, check.Rule, Title(check), StoredMethod(route.Guard.Entity, row, check.Rule), string.Empty);

    /// <summary>The tests of what an action looks at when it has changed the state.</summary>
    public IEnumerable<RuleTestView> Held(RouteView route) =>
        from check in route.Guard!.HeldChecks
        let row = route.Transition!.Action.Allowed.Select(change => Breaking(route.Transition, route.Guard, check, change)).FirstOrDefault(row => row is not null)
        where row is not null
        select new RuleTestView(null, check.Rule, Title(check), StoredMethod(route.Guard.Entity, row, check.Rule), string.Empty);

    // The row is found in the state that would break the rule, and stored in the one before.
    private RuleRow? Breaking(RouteTransitionView transition, GuardView guard, CheckView check, StateCaseView change)
    {
        var entity = guard.Entity;
        return Word(transition.Machine, change.To) is { } to
            && _stored.Violating(entity, check.Rule.Model, [.. Invariants(entity), Samples.InState(entity, [to])], isRefused: false) is { } broken
            && InState(broken, transition.Machine, change.From) is { } row
            && Invariants(entity).Concat(LookedAt(entity, guard.Checks)).All(rule => SampleRows.Holds(rule, row)) ? row : null;
    }

    private RuleTestView? Test(EntityView entity, OperationView operation, CheckView check)
    {
        if (operation.StoredChecks.Contains(check))
        {
            return Violating(entity, check, operation.StoredChecks, []) is { } stored
                ? new RuleTestView(operation, check.Rule, Title(check), StoredMethod(entity, stored, check.Rule), operation.IsUpdate ? $"Valid{entity.Name}" : string.Empty)
                : null;
        }

        if (operation.IsUpdate && !IsSuccess(entity, operation.StoredChecks))
        {
            return null;
        }

        var rules = SampleRows.Rules(entity);
        if (rules.FirstOrDefault(rule => rule.Rule == check.Rule.Model) is not { } violated
            || Samples.Find(Samples.Of(entity), [.. rules.Where(rule => rule != violated && IsLookedAt(rule, operation.Checks))], isStored: false, violated, isRefused: true) is not { } row)
        {
            return null;
        }

        // No request brings the rows of others that the rule looks at: they are there before an update, and before a create they cannot be.
        var bringsOthers = row.Values.Any(pair => pair.Value is ImmutableArray<RuleRow> { IsEmpty: false }
            && entity.Children.All(child => child.Name != pair.Key) && SampleRows.Links(entity).All(link => link.Name != pair.Key));
        if (bringsOthers && !(operation.IsUpdate && _stored.CanBeAdded(entity, row) && LookedAt(entity, operation.StoredChecks).All(rule => SampleRows.Holds(rule, row))))
        {
            return null;
        }

        var request = rows.RequestMethod(entity, row, $"{entity.Name}That{check.Rule.Name}Refuses", $", but for what the rule {check.Rule.Id} refuses");
        var before = bringsOthers ? StoredMethod(entity, row, check.Rule) : entity.Name;
        return new RuleTestView(operation, check.Rule, Title(check), operation.IsUpdate ? before : string.Empty, request);
    }

    private RuleRow? Violating(EntityView entity, CheckView check, ImmutableArray<CheckView> checks, IEnumerable<SampleRule> more) =>
        _stored.Violating(entity, check.Rule.Model, [.. SampleRows.Rules(entity).Where(rule => rule.IsInvariant || IsLookedAt(rule, checks)), .. more], isRefused: false);

    // A row in one of the states from which the route's transitions begin; nothing for a route without transitions.
    private IEnumerable<SampleRule> Starts(RouteView route) => route.Transition is { } transition
        ? [Samples.InState(transition.Entity, transition.Action.Allowed.Select(change => Word(transition.Machine, change.From)).OfType<string>())]
        : [];

    private static RouteTransitionView Testable(RouteTransitionView transition, GuardView guard, RuleRow row)
    {
        var (entity, machine, action) = (transition.Entity, transition.Machine, transition.Action);
        bool CanBe(string state, IEnumerable<SampleRule> rules) => InState(row, machine, state) is { } changed && rules.All(rule => SampleRows.Holds(rule, changed));
        ImmutableArray<StateCaseView> allowed =
        [
            .. action.Allowed.Where(change => CanBe(change.From, [.. Invariants(entity), .. LookedAt(entity, guard.Checks)]) && CanBe(change.To, Invariants(entity))),
        ];
        return allowed.IsEmpty ? transition : transition with
        {
            Action = action with
            {
                Allowed = allowed,
                Refused = [.. action.Refused.Where(change => CanBe(change.From, [.. Invariants(entity), .. LookedAt(entity, guard.ForbiddingChecks)]))],
                Once = action.Once is { } once && allowed.Any(change => change.From == once.From) && CanBe(once.To, [.. Invariants(entity), .. LookedAt(entity, guard.ForbiddingChecks)]) ? once : null,
            },
        };
    }

    private static RuleRow? InState(RuleRow row, StateMachineView machine, string state) =>
        Word(machine, state) is { } word ? row.With(machine.Field.Name, word) : null;

    private static string? Word(StateMachineView machine, string state) =>
        machine.Field.Model.Type.EnumValues.FirstOrDefault(word => StateFields.Value(machine.Field, word) == state);

    private static IEnumerable<SampleRule> Invariants(EntityView entity) => SampleRows.Rules(entity).Where(rule => rule.IsInvariant);

    private static IEnumerable<SampleRule> LookedAt(EntityView entity, ImmutableArray<CheckView> checks) => SampleRows.Rules(entity).Where(rule => IsLookedAt(rule, checks));

    private string StoredMethod(EntityView entity, RuleRow row, RuleView rule) => _stored.Method(entity, row, $"{entity.Name}That{rule.Name}Refuses", rule.Id, isRefused: false);

    private static string Title(CheckView check) => check.Item.Length == 0 ? check.Rule.TestWords : $"{Names.Snake(check.Item)}_{check.Rule.TestWords}";

    private bool Succeeds(EntityView entity, Operation operation) => operation switch
    {
        Operation.Create => IsSuccess(entity, entity.Operations.Single(one => one.IsCreate).Checks, Samples.Of(entity)),
        Operation.Update => IsSuccess(entity, entity.Operations.Single(one => one.IsUpdate).StoredChecks) && IsSuccess(entity, entity.Operations.Single(one => one.IsUpdate).Checks, Samples.Of(entity)),
        Operation.Delete => IsSuccess(entity, entity.Operations.Single(one => one.IsDelete).StoredChecks),
        _ => true,
    };

    private bool IsSuccess(EntityView entity, ImmutableArray<CheckView> checks) => IsSuccess(entity, checks, _stored.Of(entity));

    private static bool IsSuccess(EntityView entity, ImmutableArray<CheckView> checks, RuleRow row) =>
        SampleRows.Rules(entity).Where(rule => IsLookedAt(rule, checks)).All(rule => SampleRows.Holds(rule, row));

    private bool HoldsWith(EntityView entity, RuleRow row) =>
        SampleRows.Rules(entity).All(rule => !SampleRows.Holds(rule, Samples.Of(entity)) || SampleRows.Holds(rule, row));

    private static bool IsLookedAt(SampleRule rule, ImmutableArray<CheckView> checks) => checks.Any(check => check.Rule.Model == rule.Rule);

    private static bool IsUnconditional(RuleModel rule) => rule is { When: null, Require: null };
}
