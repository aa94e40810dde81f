using System.Collections.Immutable;
using CodeGen.Build.Engine.Generation.Rules;
using CodeGen.Build.Engine.Generation.Samples;
using CodeGen.Build.Engine.Generation.Views;
using CodeGen.Build.Engine.Naming;
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

    /// <summary>The method that adds a row on which an action succeeds; null when none was found.</summary>
    public string? RowFor(RouteView route)
    {
        var guard = route.Guard!;
        var rules = SampleRows.Rules(guard.Entity);
        var row = Samples.Find(Stored(guard.Entity), [.. rules.Where(rule => rule.IsInvariant || IsLookedAt(rule, guard.Checks))]);
        return row is null ? null : rows.Method(guard.Entity, row, $"{guard.Entity.Name}For{route.Name}", $" on which {route.Title} succeeds");
    }

    /// <summary>The tests of an action.</summary>
    public IEnumerable<RuleTestView> Of(RouteView route) =>
        from check in route.Guard!.Checks
        where check.Rule.Slot is null
        let row = Violating(route.Guard.Entity, check, route.Guard.Checks)
        where row is not null
        select new RuleTestView(null, check.Rule, Title(check), StoredMethod(route.Guard.Entity, row, check.Rule), string.Empty);

    private RuleTestView? Test(EntityView entity, OperationView operation, CheckView check)
    {
        if (operation.StoredChecks.Contains(check))
        {
            return Violating(entity, check, operation.StoredChecks) is { } stored
                ? new RuleTestView(operation, check.Rule, Title(check), StoredMethod(entity, stored, check.Rule), operation.IsUpdate ? $"Valid{entity.Name}" : string.Empty)
                : null;
        }

        if (operation.IsUpdate && !IsSuccess(entity, operation.StoredChecks))
        {
            return null;
        }

        var rules = SampleRows.Rules(entity);
        if (rules.FirstOrDefault(rule => rule.Rule == check.Rule.Model) is not { } violated
            || Samples.Find(Samples.Of(entity), [.. rules.Where(rule => rule != violated && IsLookedAt(rule, operation.Checks))], violated) is not { } row)
        {
            return null;
        }

        var request = rows.RequestMethod(entity, row, $"{entity.Name}That{check.Rule.Name}Refuses", $", but for what the rule {check.Rule.Id} refuses");
        return new RuleTestView(operation, check.Rule, Title(check), operation.IsUpdate ? entity.Name : string.Empty, request);
    }

    private RuleRow? Violating(EntityView entity, CheckView check, ImmutableArray<CheckView> checks)
    {
        var rules = SampleRows.Rules(entity);
        return rules.FirstOrDefault(rule => rule.Rule == check.Rule.Model) is not { } violated ? null
            : Samples.Find(Stored(entity), [.. rules.Where(rule => rule != violated && (rule.IsInvariant || IsLookedAt(rule, checks)))], violated);
    }

    private string StoredMethod(EntityView entity, RuleRow row, RuleView rule) =>
        rows.Method(entity, row, $"{entity.Name}That{rule.Name}Refuses", $" that the rule {rule.Id} refuses");

    private static string Title(CheckView check) => check.Item.Length == 0 ? check.Rule.TestWords : $"{Names.Snake(check.Item)}_{check.Rule.TestWords}";

    // Stored rows of tests have no links.
    private RuleRow Stored(EntityView entity) =>
        SampleRows.Links(entity).Aggregate(Samples.Of(entity), (row, link) => row.With(link.Name, ImmutableArray<RuleRow>.Empty));

    private bool Succeeds(EntityView entity, Operation operation) => operation switch
    {
        Operation.Create => IsSuccess(entity, entity.Operations.Single(one => one.IsCreate).Checks, Samples.Of(entity)),
        Operation.Update => IsSuccess(entity, entity.Operations.Single(one => one.IsUpdate).StoredChecks) && IsSuccess(entity, entity.Operations.Single(one => one.IsUpdate).Checks, Samples.Of(entity)),
        Operation.Delete => IsSuccess(entity, entity.Operations.Single(one => one.IsDelete).StoredChecks),
        _ => true,
    };

    private bool IsSuccess(EntityView entity, ImmutableArray<CheckView> checks) => IsSuccess(entity, checks, Stored(entity));

    private static bool IsSuccess(EntityView entity, ImmutableArray<CheckView> checks, RuleRow row) =>
        SampleRows.Rules(entity).Where(rule => IsLookedAt(rule, checks)).All(rule => SampleRows.Holds(rule, row));

    private bool HoldsWith(EntityView entity, RuleRow row) =>
        SampleRows.Rules(entity).All(rule => !SampleRows.Holds(rule, Samples.Of(entity)) || SampleRows.Holds(rule, row));

    private static bool IsLookedAt(SampleRule rule, ImmutableArray<CheckView> checks) => checks.Any(check => check.Rule.Model == rule.Rule);

    private static bool IsUnconditional(RuleModel rule) => rule is { When: null, Require: null };
}
